package io.clientele.customer.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.joining;

/**
 * A property whose values are counted.
 *
 * @param kept the property of the record that it is told from, by which it may be kept from viewers
 * @param several whether a customer may have more than one value
 * @param value of one row, as SQL; of several values a set of them
 */
record Counted(String property, String kept, boolean several, String value) {

    private static final String BIRTH = "document ->> 'birthDate'";

    /** Where there is no value, none at all is told once. */
    private static final String SEVERAL = """
            select '%s', held from (values (0)) as once left join lateral (select distinct told from %s) as all_told (held) on true""";

    /** One line each, in the order of the domain. */
    static final List<Counted> ALL = List.of(
            column("kind", "kind"),
            list("roles", "jsonb_array_elements_text(document -> 'roles') as one (told)"),
            column("ownerId", "owner_id"),
            column("region", "region"),
            scalar("citySize"),
            column("industry", "industry"),
            scalar("operatingState"),
            column("creditGrade", "credit_grade"),
            new Counted("age", "birthDate", false, BIRTH),
            scalar("gender"),
            scalar("education"),
            scalar("occupation"),
            scalar("lifeStage"),
            scalar("maritalStatus"),
            scalar("dwelling"),
            list("values", "jsonb_array_elements_text(document -> 'values') as one (told)"),
            scalar("buyingMotive"),
            list(
                    "contactTypes",
                    "(select point ->> 'type' from jsonb_array_elements(document -> 'contactPoints') as one (point)) as typed (told)"),
            scalar("preferredChannel"),
            scalar("preferredLanguage"),
            scalar("source"),
            scalar("campaign"));

    private static final String QUESTION = """
            select property, value, customers, held, different from (
                select property, value, customers,
                    row_number() over (partition by property order by value is null, customers desc, value collate "C") as place,
                    cast(sum(customers) filter (where value is not null) over (partition by property) as bigint) as held,
                    count(value) over (partition by property) as different
                from (
                    select property, value, count(*) as customers
                    from %%s as chosen cross join lateral (values (cast('' as text), cast('' as text))%s) as told (property, value)
                    group by property, value) as counted) as ranked
            where value is null or place <= %d
            order by property, place""";

    private static Counted column(String property, String column) {
        return new Counted(property, property, false, column);
    }

    private static Counted scalar(String property) {
        return column(property, "document ->> '" + property + "'");
    }

    private static Counted list(String property, String set) {
        return new Counted(property, property, true, set);
    }

    /** Counts values, of each property those that most have; and all customers, under no property. */
    static String question(List<Counted> asked, int top, LocalDate today) {
        var single = asked.stream()
                .filter(one -> !one.several())
                .map(one -> ", ('" + one.property() + "', " + one.valueOn(today) + ")")
                .collect(joining());
        var several = asked.stream()
                .filter(Counted::several)
                .map(one -> " union all " + SEVERAL.formatted(one.property(), one.value()))
                .collect(Collectors.joining());
        return QUESTION.formatted(single + several, top);
    }

    private String valueOn(LocalDate today) {
        return property.equals("age") ? AgeBand.of(value, today) : value;
    }
}
