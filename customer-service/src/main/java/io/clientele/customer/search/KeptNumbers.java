package io.clientele.customer.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many customers stand for themselves: all, and those with one of some values of a property that most lists are narrowed by. */
public final class KeptNumbers {

    /** All records by a kept sum, without those that are merged: an index counts these few. */
    public static final String ALL = """
            select (select cast(coalesce(sum(amounts[1]), 0) as bigint) from kept_sum where name = 'customers')
                - (select count(*) from customer where merged_into is not null)""";

    private KeptNumbers() {}

    /** None where those asked for have to be counted. */
    static Optional<Statement> of(Conditions asked) {
        if (everybody(asked)) {
            return Optional.of(new Statement(ALL, List.of()));
        }
        return narrowed(asked, 1)
                ? Optional.of(keys(asked)).filter(keys -> !keys.isEmpty()).map(KeptNumbers::ofOneOf)
                : Optional.empty();
    }

    /** Whether all who stand for themselves are asked for. */
    static boolean everybody(Conditions asked) {
        return narrowed(asked, 0);
    }

    private static boolean narrowed(Conditions asked, int filters) {
        return asked.filters() == filters
                && !asked.merged()
                && asked.createdFrom() == null
                && asked.createdTo() == null;
    }

    private static Statement ofOneOf(List<String> keys) {
        var sql = new Sql().and("name = 'customers_by'").oneOf("key", keys);
        return new Statement(
                "select coalesce(sum(amounts[1]), 0)::bigint from kept_sum" + sql.where(), sql.arguments());
    }

    private static List<String> keys(Conditions asked) {
        return Stream.of(
                        of("kind", asked.kinds()),
                        of("owner_id", asked.owners()),
                        of("region", asked.regions()),
                        of("industry", asked.industries()))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> of(String column, List<?> values) {
        return values.stream().distinct().map(value -> column + "=" + value);
    }
}
