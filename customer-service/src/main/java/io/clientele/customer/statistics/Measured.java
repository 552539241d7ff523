package io.clientele.customer.statistics;

import java.time.LocalDate;
import java.util.List;

import static java.util.stream.Collectors.joining;

/**
 * A property whose values can be put on a scale.
 *
 * @param kept the property of the record that it is told from, by which it may be kept from viewers
 * @param unit of one row, as SQL; null where there is one only
 * @param value of one row, as SQL
 */
record Measured(String property, String kept, Scale scale, String unit, String value) {

    /** What a value is. */
    enum Scale {
        NUMBER,
        AMOUNT,
        /** In days since 1970. */
        DAY,
        /** In seconds since 1970. */
        MOMENT
    }

    private static final String NO_UNIT = "cast(null as text)";
    private static final String BIRTH = "cast(document ->> 'birthDate' as date)";

    /** One line each, in the order of the domain. */
    static final List<Measured> ALL = List.of(
            number("employees"),
            amount("annualRevenue"),
            new Measured("age", "birthDate", Scale.NUMBER, NO_UNIT, "extract(year from age(date '%s', " + BIRTH + "))"),
            new Measured("birthDate", "birthDate", Scale.DAY, NO_UNIT, BIRTH + " - date '1970-01-01'"),
            amount("income"),
            number("householdSize"),
            amount("acquisitionCost"),
            new Measured("yearlyWallet", "yearlyWallet", Scale.AMOUNT, NO_UNIT, "wallet_yearly"),
            moment("createdAt", "created_at"),
            moment("updatedAt", "updated_at"));

    /** Quartiles lie between two neighbours where there is no middle one. */
    private static final String QUESTION = """
            select property, unit, count(*), min(value), max(value), avg(value),
                percentile_cont(0.25) within group (order by cast(value as double precision)),
                percentile_cont(0.5) within group (order by cast(value as double precision)),
                percentile_cont(0.75) within group (order by cast(value as double precision))
            from %%s as chosen cross join lateral (values %s) as told (property, unit, value)
            where value is not null group by property, unit order by property, count(*) desc, unit""";

    private static Measured number(String property) {
        return new Measured(property, property, Scale.NUMBER, NO_UNIT, "document ->> '" + property + "'");
    }

    private static Measured amount(String property) {
        return new Measured(
                property,
                property,
                Scale.AMOUNT,
                "document #>> '{" + property + ",currency}'",
                "document #>> '{" + property + ",amount}'");
    }

    private static Measured moment(String property, String column) {
        return new Measured(property, property, Scale.MOMENT, NO_UNIT, "extract(epoch from " + column + ")");
    }

    static String question(List<Measured> asked, LocalDate today) {
        return QUESTION.formatted(asked.stream()
                .map(one -> "(cast('" + one.property() + "' as text), " + one.unit() + ", cast("
                        + one.value().formatted(today) + " as numeric))")
                .collect(joining(", ")));
    }
}
