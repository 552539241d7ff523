package io.clientele.interaction.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conditions that must all hold, with their arguments in order. */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();

    public Conditions and(String condition, Object... values) {
        parts.add(condition);
        arguments.addAll(Arrays.asList(values));
        asked.addAll(Arrays.asList(values));
        return this;
    }

    /** One of the ids that what was asked stands for now. Between two pages these may change, and it is asked the same still. */
    public Conditions standingFor(List<?> values, String column, UUID... ids) {
        parts.add(column + " = any(?)");
        arguments.add(ids);
        asked.add(List.copyOf(values));
        return this;
    }

    /** One of the values, when there are any. A single one is asked for as such: then an index also gives the order. */
    public Conditions anyOf(String column, List<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        return values.size() == 1
                ? and(column + " = ?", values.getFirst().toString())
                : and(column + " = any(?)", (Object)
                        values.stream().map(Object::toString).toArray(String[]::new));
    }

    /**
     * One of the constants, when there are any. They stand in the text, so that also a plan that is kept knows which are rare, and
     * which index holds them.
     */
    public Conditions oneOf(String column, List<? extends Enum<?>> constants) {
        return constants == null || constants.isEmpty()
                ? this
                : and(column
                        + constants.stream()
                                .map(constant -> "'" + constant.name() + "'")
                                .sorted()
                                .collect(Collectors.joining(", ", " in (", ")")));
    }

    public Conditions copy() {
        var copy = new Conditions();
        copy.parts.addAll(parts);
        copy.arguments.addAll(arguments);
        copy.asked.addAll(asked);
        return copy;
    }

    public String where() {
        return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
    }

    public Object[] arguments(Object... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** What a cursor is bound to. */
    public String fingerprint() {
        return parts + Arrays.deepToString(asked.toArray());
    }
}
