package io.clientele.customer.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.customer.statistics.StatisticsView.Counts;
import io.clientele.customer.statistics.StatisticsView.Value;

/** How often values are met, as the database counted them: a row for each that is shown, and for those who have none. */
final class ValueCounts {

    private final Map<String, List<Row>> byProperty;
    private final Locale language;

    ValueCounts(List<Object[]> rows, Locale language) {
        this.byProperty = rows.stream().map(Row::of).collect(Collectors.groupingBy(Row::property));
        this.language = language;
    }

    /** They stand under no property. */
    long customers() {
        return rows("").mapToLong(Row::customers).sum();
    }

    Counts of(Counted property) {
        var values = rows(property.property())
                .filter(row -> row.value() != null)
                .map(row -> new Value(
                        row.value(),
                        ValueLabels.of(property.property(), row.value(), language),
                        row.customers(),
                        (double) row.customers() / customers()))
                .toList();
        long shown = values.stream().mapToLong(Value::customers).sum();
        return new Counts(
                property.property(),
                values,
                rows(property.property()).mapToLong(Row::different).max().orElse(0),
                rows(property.property()).mapToLong(Row::held).max().orElse(0) - shown,
                rows(property.property())
                        .filter(row -> row.value() == null)
                        .mapToLong(Row::customers)
                        .sum());
    }

    private Stream<Row> rows(String property) {
        return byProperty.getOrDefault(property, List.of()).stream();
    }

    /**
     * Customers with a value.
     *
     * @param held how many are counted under all values of the property
     * @param different how many values there are
     */
    private record Row(String property, String value, long customers, long held, long different) {

        static Row of(Object[] row) {
            return new Row((String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]));
        }

        private static long number(Object column) {
            return column == null ? 0 : ((Number) column).longValue();
        }
    }
}
