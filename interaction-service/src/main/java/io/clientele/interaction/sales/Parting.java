package io.clientele.interaction.sales;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * By what the sales of a report are parted: by nothing, one dimension or two, as they are kept.
 *
 * @param values of the first dimension as it is kept, null for all; so {@code others} of the second
 * @param turned whether the caller asked for them in the other order
 */
record Parting(String dimension, List<String> values, List<String> others, boolean turned) {

    static final Parting NONE = of(null, null);

    private static final String TOTAL = "TOTAL";

    /** @param value null for all */
    static Parting of(SalesDimension by, String value) {
        return new Parting(by == null ? TOTAL : by.name(), value == null ? null : List.of(value), null, false);
    }

    static Parting of(SalesFilter filter) throws Rejection {
        var values = given(filter.value);
        var thenValues = given(filter.thenValue);
        require(
                filter.groupBy != null || values == null,
                "value",
                "GROUP_BY_REQUIRED",
                "value names values of groupBy: give groupBy too.");
        require(
                filter.thenBy != null || thenValues == null,
                "thenValue",
                "THEN_BY_REQUIRED",
                "thenValue names values of thenBy: give thenBy too.");
        require(
                filter.groupBy != null || filter.thenBy == null,
                "thenBy",
                "GROUP_BY_REQUIRED",
                "thenBy parts what groupBy has parted: give groupBy too.");
        require(
                filter.thenBy == null || filter.thenBy != filter.groupBy,
                "thenBy",
                "TWICE",
                "Must be another one than groupBy.");
        if (filter.thenBy == null) {
            return new Parting(filter.groupBy == null ? TOTAL : filter.groupBy.name(), values, null, false);
        }
        return filter.groupBy.compareTo(filter.thenBy) < 0
                ? new Parting(filter.groupBy + "+" + filter.thenBy, values, thenValues, false)
                : new Parting(filter.thenBy + "+" + filter.groupBy, thenValues, values, true);
    }

    /** What is shown of a value that is kept: none where it is not known. */
    String group(Cell cell) {
        return known(turned ? cell.other() : cell.value());
    }

    String thenGroup(Cell cell) {
        return known(turned ? cell.value() : cell.other());
    }

    /** By period, then as they are asked for. */
    Comparator<Cell> order() {
        var order = Comparator.comparing(Cell::start);
        return turned
                ? order.thenComparing(Cell::other).thenComparing(Cell::value)
                : order.thenComparing(Cell::value).thenComparing(Cell::other);
    }

    /**
     * The one cell of customers of all that is asked for; empty where there is none, since they cannot be summed up. Everybody who bought
     * did so with some value of whatever the sales are parted by.
     */
    Optional<Parting> whole() {
        int first = values == null ? 0 : values.size();
        int second = others == null ? 0 : others.size();
        if (first > 1 || second > 1) {
            return Optional.empty();
        }
        if (first == 1 && second == 1 || first == 1 && !dimension.contains("+")) {
            return Optional.of(this);
        }
        if (first == 0 && second == 0) {
            return Optional.of(NONE);
        }
        var of = dimension.split("\\+")[first == 1 ? 0 : 1];
        return Optional.of(new Parting(of, first == 1 ? values : others, null, false));
    }

    String value() {
        return values == null ? "" : values.getFirst();
    }

    String other() {
        return others == null ? "" : others.getFirst();
    }

    private static List<String> given(List<String> values) {
        return values == null || values.isEmpty() ? null : values;
    }

    private static String known(String value) {
        return value.isEmpty() ? null : value;
    }

    private static void require(boolean holds, String parameter, String code, String detail) throws Rejection {
        if (!holds) {
            throw Rejection.malformed(Fault.parameter(parameter, code, detail));
        }
    }
}
