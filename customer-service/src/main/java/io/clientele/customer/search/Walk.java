package io.clientele.customer.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list, kept in the order of registration, in which everybody asked for stands: the customers of an owner, of a region, those with a
 * value of a property. Along it a page is read in the time in which so many are met, however many customers there are.
 */
record Walk(String table, String condition, List<String> arguments) {

    /** So many are looked at in some milliseconds. Where they make no page, an index finds whatever there is. */
    static final int FAR = 1_000;

    /** Properties by whose values customers are listed, as the function customer_terms has them. */
    static final Set<String> LISTED = Set.of(
            "citySize",
            "operatingState",
            "source",
            "campaign",
            "preferredChannel",
            "preferredLanguage",
            "gender",
            "maritalStatus",
            "education",
            "occupation",
            "lifeStage",
            "dwelling",
            "buyingMotive",
            "value");

    /** Of several lists the one that is likely to be the shortest; none where few are asked for anyway. */
    static Optional<Walk> along(Conditions asked) {
        if (asked.ofFew()) {
            return Optional.empty();
        }
        return Stream.of(
                        column("owner_id", asked.owners()),
                        named(asked.named()),
                        asked.traits().equal().entrySet().stream()
                                .filter(one -> LISTED.contains(one.getKey()))
                                .flatMap(one -> term(Traits.inRecord(one.getKey()), one.getValue())),
                        asked.inName().stream().flatMap(word -> term("name", List.of(word))),
                        asked.inTexts().stream().flatMap(word -> term("text", List.of(word))),
                        column("industry", asked.industries()),
                        column("region", asked.regions()),
                        term("roles", asked.roles()),
                        column("kind", asked.kinds()),
                        asked.amongAll() ? Stream.of(new Walk("customer", "true", List.of())) : Stream.<Walk>empty())
                .flatMap(walks -> walks)
                .findFirst();
    }

    private static Stream<Walk> named(List<NamedValue> values) {
        return values.stream()
                .collect(Collectors.groupingBy(
                        one -> one.kind().property + "." + one.name(),
                        Collectors.flatMapping(NamedValue::written, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(one -> term(one.getKey(), one.getValue()));
    }

    private static Stream<Walk> column(String column, Collection<?> values) {
        return only(values).map(value -> new Walk("customer", column + " = %s", List.of(value)));
    }

    private static Stream<Walk> term(String property, Collection<?> values) {
        return only(values).map(value -> new Walk("customer_term", "term = term(%s, %s)", List.of(property, value)));
    }

    /** Of several values there are several lists. */
    private static Stream<String> only(Collection<?> values) {
        return values.size() == 1 ? values.stream().map(String::valueOf) : Stream.empty();
    }

    boolean byTerm() {
        return table.equals("customer_term");
    }

    String condition(Sql sql) {
        return condition.formatted(arguments.stream().map(sql::argument).toArray());
    }
}
