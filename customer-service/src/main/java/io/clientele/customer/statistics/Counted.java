package io.clientele.customer.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final Counted KIND = ALL.getFirst();

    private static final String QUESTION = """
            select property, value, customers, held, different from (
                select property, value, customers,
                    row_number() over (partition by property order by value is null, customers desc, value collate "C") as place,
                    cast(sum(customers) filter (where value is not null) over (partition by property) as bigint) as held,
                    count(value) over (partition by property) as different
                from (%s) as counted) as ranked
            where value is null or place <= %d
            order by property, place""";

    /** Every row is looked at once, and counted under each of its values. */
    private static final String OF_ONE = """
            select case grouping(%1$s) %2$s else '' end as property, case when grouping(%1$s) = %3$d then '' else coalesce(%1$s) end as value,
                count(*) as customers
            from (select %4$s from %%1$s as chosen) as one group by grouping sets ((), %5$s)""";

    private static final String OF_SEVERAL = """
             union all select property, value, count(*)
            from %%1$s as chosen cross join lateral (%s) as told (property, value) group by property, value""";

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
        var single = Stream.concat(Stream.of(KIND), asked.stream())
                .filter(one -> !one.several())
                .distinct()
                .toList();
        var several = asked.stream().filter(Counted::several).toList();
        return ranked(ofOne(single, today) + (several.isEmpty() ? "" : ofSeveral(several)), top);
    }

    /** The same of counts that are there already: rows of property, value and customers. */
    static String ranked(String counted, int top) {
        return QUESTION.formatted(counted, top);
    }

    /** Which property a group is of, the database says by a bit for each of the others, the last of them the lowest. */
    private static String ofOne(List<Counted> single, LocalDate today) {
        int all = (1 << single.size()) - 1;
        return OF_ONE.formatted(
                each(single.size(), ", ", "v%d"::formatted),
                each(single.size(), " ", i -> "when %d then '%s'"
                        .formatted(
                                all - (1 << (single.size() - 1 - i)),
                                single.get(i).property())),
                all,
                each(single.size(), ", ", i -> single.get(i).valueOn(today) + " as v" + i),
                each(single.size(), ", ", "(v%d)"::formatted));
    }

    private static String ofSeveral(List<Counted> several) {
        return OF_SEVERAL.formatted(several.stream()
                .map(one -> SEVERAL.formatted(one.property(), one.value()))
                .collect(joining(" union all ")));
    }

    private static String each(int count, String separator, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(joining(separator));
    }

    private String valueOn(LocalDate today) {
        return property.equals("age") ? AgeBand.of(value, today) : value;
    }
}
