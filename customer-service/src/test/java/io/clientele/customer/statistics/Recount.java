package io.clientele.customer.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Statistics against records, one by one and in plain Java. */
record Recount(List<JsonNode> records, int top) {

    /** How the values of a property stand in a record. */
    static Stream<String> told(JsonNode record, String property) {
        return switch (property) {
            case "age" ->
                Stream.of(record.path("birthDate")).filter(JsonNode::isTextual).map(born -> band(age(born)));
            case "contactTypes" ->
                nodes(record.path("contactPoints"))
                        .map(point -> point.path("type").asText())
                        .distinct();
            case "roles", "values" ->
                nodes(record.path(property)).map(JsonNode::asText).distinct();
            default ->
                Stream.of(record.path(property)).filter(JsonNode::isTextual).map(JsonNode::asText);
        };
    }

    void agreesWith(JsonNode answer) {
        assertThat(answer.path("customers").asInt()).isEqualTo(records.size());
        nodes(answer.path("counts")).forEach(this::counts);
        nodes(answer.path("numbers")).forEach(this::numbers);
        nodes(answer.path("amounts")).forEach(this::amounts);
        nodes(answer.path("days")).forEach(this::days);
    }

    private void counts(JsonNode answered) {
        var property = answered.path("property").asText();
        Map<String, Integer> counted = new TreeMap<>();
        records.forEach(record -> told(record, property).forEach(value -> counted.merge(value, 1, Integer::sum)));
        var expected = counted.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(top)
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
        assertThat(nodes(answered.path("values"))
                        .map(one -> one.path("value").asText() + " "
                                + one.path("customers").asInt()))
                .as(property)
                .containsExactlyElementsOf(expected);
        int shown = nodes(answered.path("values"))
                .mapToInt(one -> one.path("customers").asInt())
                .sum();
        int all = counted.values().stream().mapToInt(count -> count).sum();
        long missing = records.stream()
                .filter(record -> told(record, property).findAny().isEmpty())
                .count();
        assertThat(answered.path("different").asInt()).as(property).isEqualTo(counted.size());
        assertThat(answered.path("other").asInt()).as(property).isEqualTo(all - shown);
        assertThat(answered.path("missing").asLong()).as(property).isEqualTo(missing);
    }

    private void numbers(JsonNode answered) {
        var property = answered.path("property").asText();
        var values = sorted(record -> property.equals("age")
                ? Stream.of(record.path("birthDate"))
                        .filter(JsonNode::isTextual)
                        .map(born -> (double) age(born))
                : Stream.of(record.path(property)).filter(JsonNode::isNumber).map(JsonNode::asDouble));
        known(answered, values.size(), records.size() - values.size());
        figures(values)
                .forEach((figure, value) -> assertThat(answered.path(figure).asDouble())
                        .as("%s of %s", figure, property)
                        .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
    }

    private void amounts(JsonNode answered) {
        var property = answered.path("property").asText();
        var amounts = records.stream()
                .map(record -> record.path(property))
                .filter(JsonNode::isObject)
                .toList();
        var values = sorted(record -> Stream.of(record.path(property))
                .filter(amount -> amount.isObject() && amount.path("currency").equals(answered.path("currency")))
                .map(amount -> Double.valueOf(amount.path("amount").asText())));
        known(answered, values.size(), records.size() - amounts.size());
        figures(values).forEach((figure, value) -> {
            var shown = answered.path(figure);
            assertThat(shown.path("currency")).isEqualTo(answered.path("currency"));
            assertThat(new BigDecimal(shown.path("amount").asText()))
                    .as("%s of %s", figure, property)
                    .isCloseTo(new BigDecimal(value), within(new BigDecimal("0.00501")));
        });
    }

    private void days(JsonNode answered) {
        var property = answered.path("property").asText();
        var values = sorted(record -> Stream.of(record.path(property))
                .filter(JsonNode::isTextual)
                .map(day ->
                        (double) LocalDate.parse(day.asText().substring(0, 10)).toEpochDay()));
        known(answered, values.size(), records.size() - values.size());
        figures(values).forEach((figure, value) -> {
            long day = LocalDate.parse(answered.path(figure).asText()).toEpochDay();
            var exact = property.equals("birthDate") || figure.equals("minimum") || figure.equals("maximum");
            // of moments the hours count too
            assertThat(day - Math.floor(value)).as("%s of %s", figure, property).isBetween(0.0, exact ? 0.0 : 1.0);
        });
    }

    private static void known(JsonNode answered, int known, int missing) {
        assertThat(answered.path("known").asInt()).as("%s", answered).isEqualTo(known);
        assertThat(answered.path("missing").asInt()).as("%s", answered).isEqualTo(missing);
        assertThat(answered.has("median")).as("%s", answered).isEqualTo(known > 0);
    }

    private List<Double> sorted(Function<JsonNode, Stream<Double>> values) {
        return records.stream().flatMap(values).sorted().toList();
    }

    private static Map<String, Double> figures(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "minimum", sorted.getFirst(),
                "lowerQuartile", between(sorted, 0.25),
                "median", between(sorted, 0.5),
                "upperQuartile", between(sorted, 0.75),
                "maximum", sorted.getLast(),
                "mean",
                        sorted.stream()
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(new BigDecimal(sorted.size()), 20, RoundingMode.HALF_EVEN)
                                .doubleValue());
    }

    private static double between(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        double lower = sorted.get((int) Math.floor(place));
        return lower + (place - Math.floor(place)) * (sorted.get((int) Math.ceil(place)) - lower);
    }

    private static int age(JsonNode born) {
        return Period.between(LocalDate.parse(born.asText()), LocalDate.now(ZoneOffset.UTC))
                .getYears();
    }

    private static String band(int age) {
        int[] from = {18, 25, 35, 45, 55, 65};
        if (age < from[0]) {
            return "UNDER_18";
        }
        for (int i = 1; i < from.length; i++) {
            if (age < from[i]) {
                return "FROM_" + from[i - 1] + "_TO_" + (from[i] - 1);
            }
        }
        return "FROM_65";
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        return nodes.stream();
    }
}
