package io.clientele.customer.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.clientele.customer.model.words.NameKeys;

/** Organisations that are asked for by somebody who is there, and has not left: by all words of a name, or by a way to reach them. */
final class PeopleThere {

    private static final String STILL = "content ->> 'leftOn' is null";

    private PeopleThere() {}

    /**
     * Whether one of those who are asked for is there.
     *
     * @param merged whether merged customers stand for themselves; else whoever is there is at the survivor
     */
    static String hold(List<String> values, boolean merged, Sql sql) {
        var there = values.stream()
                .map(value -> reached(value, sql) + " union all " + named(value, sql))
                .collect(Collectors.joining(" union all "));
        return merged
                ? "id in (" + there + ")"
                : "id in (select coalesce(o.merged_into, o.id) from customer o where o.id in (" + there + "))";
    }

    private static String reached(String value, Sql sql) {
        return "select customer_id from customer_part where reached_by @> cast("
                + sql.argument(new String[] {value.strip().toLowerCase(Locale.ROOT)}) + " as text[]) and " + STILL;
    }

    private static String named(String value, Sql sql) {
        var name = sql.besides().and("name_search is not null").and(STILL);
        var words = NameKeys.words(value);
        if (words.isEmpty()) {
            name.and("false");
        }
        words.forEach(word -> name.and(Words.holds(word, name)));
        return "select customer_id from customer_part" + name.where();
    }
}
