package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.clientele.customer.model.words.NameKeys;

/**
 * Words that are looked for in all that a record says, or in names alone. Such a short one as one or two letters, or a single Chinese
 * character, stands in most records somewhere: these are looked for in the name alone. A survivor has the texts and names of those merged into
 * it too, the names beside its own, one a line; where merged customers stand for themselves names are nobody's but theirs.
 */
final class Words {

    private static final String SAID = "(select t.said from customer_text t where t.id = customer.id)";
    private static final String GRAMS = "(select t.grams from customer_text t where t.id = customer.id)";

    /** What stands before the place of an e-mail address: the rest has pieces that those of many have. */
    private static final Pattern MAILBOX = Pattern.compile("[^@]{3,}@");

    private Words() {}

    /** Whether the word is looked for in the name alone. */
    static boolean inName(String word) {
        return NameKeys.key(word) && !pair(word);
    }

    /** @param rarest the word that the index of trigrams is asked for; every one where it is null */
    static void byIndex(List<String> words, String rarest, Sql sql) {
        if (!words.isEmpty()) {
            var those = sql.besides();
            words.forEach(word -> conditions(word, rarest == null || word.equals(rarest), "t.said", "t.grams", those));
            sql.and("id in (select t.id from customer_text t" + those.where() + ")");
        }
    }

    /** Of customers who are looked at one by one. */
    static void oneByOne(List<String> words, Sql sql) {
        words.forEach(word -> conditions(word, false, SAID, GRAMS, sql));
    }

    private static void conditions(String word, boolean byIndex, String said, String grams, Sql sql) {
        var keys = new ArrayList<>(NameKeys.narrowing(word));
        keys.removeIf(piece -> !pair(piece));
        if (!keys.isEmpty()) {
            sql.and(grams + " @> cast(" + sql.argument(keys.toArray(String[]::new)) + " as text[])");
        }
        if (pair(word)) {
            return;
        }
        var mailbox = MAILBOX.matcher(word);
        var led = byIndex && mailbox.lookingAt() ? mailbox.group() : word;
        if (byIndex) {
            sql.and(said + " like " + sql.argument("%" + Sql.literal(led) + "%"));
        }
        if (!byIndex || !led.equals(word)) {
            sql.and("position(" + sql.argument(word) + " in " + said + ") > 0");
        }
    }

    /** Two Chinese characters. */
    private static boolean pair(String word) {
        return word.codePointCount(0, word.length()) == 2
                && NameKeys.narrowing(word).contains(word);
    }

    /** @param rarest the word that an index is asked for, besides those that are keys; every one where it is null */
    static void inNames(List<String> words, String rarest, boolean merged, Sql sql) {
        words.forEach(word -> {
            boolean byIndex = rarest == null || word.equals(rarest);
            var own = holds(word, byIndex, "name_search", "name_grams", sql);
            sql.and(
                    merged
                            ? own
                            : "(" + own + " or " + holds(word, byIndex, "merged_names", "merged_grams", sql) + ")");
        });
    }

    /** One of these whole names, also of one that is merged into the customer. */
    static void wholly(List<String> names, boolean merged, Sql sql) {
        if (merged) {
            sql.oneOf("name_search", names);
        } else if (!names.isEmpty()) {
            sql.and("id in (select coalesce(merged_into, id) from customer"
                    + sql.besides().oneOf("name_search", names).where() + ")");
        }
    }

    /** The word in the name of a row with {@code name_search} and {@code name_grams}. */
    static String holds(String word, Sql sql) {
        return holds(word, true, "name_search", "name_grams", sql);
    }

    /**
     * Who sees names of people shortened could guess the rest letter by letter; who knows the whole name is told nothing by it. So a person,
     * merged or not, is found by all words of the name and no others, and an organisation by words of its name and of those of organisations
     * merged into it.
     *
     * @param people whether there may be people among those who are asked for
     */
    static void toViewers(List<String> words, boolean merged, boolean people, Sql sql) {
        var any = new ArrayList<String>();
        any.add("kind <> 'INDIVIDUAL'"
                + (merged
                        ? ""
                        : words.stream().map(word -> " and " + inOne(word, sql)).collect(Collectors.joining())));
        if (people) {
            any.add("kind = 'INDIVIDUAL' and " + whole("customer", words, sql));
        }
        if (!merged) {
            any.add(ofMerged(whole("m", words, sql)));
        }
        sql.and("(" + String.join(" or ", any) + ")");
    }

    private static String inOne(String word, Sql sql) {
        return "(" + holds(word, false, "name_search", "name_grams", sql) + " or "
                + ofMerged("m.kind <> 'INDIVIDUAL' and " + holds(word, false, "m.name_search", "m.name_grams", sql))
                + ")";
    }

    /** By the index of who is merged into whom, which "offset 0" says: else all customers may be read at once for the few who survive others. */
    private static String ofMerged(String condition) {
        return "merged_names is not null and exists (select from customer m where m.merged_into = customer.id and "
                + condition + " offset 0)";
    }

    private static String holds(String word, boolean byIndex, String name, String grams, Sql sql) {
        if (NameKeys.key(word)) {
            return keys(List.of(word), grams, sql);
        }
        var keys = NameKeys.narrowing(word);
        var narrowed = keys.isEmpty() ? "" : keys(keys, grams, sql) + " and ";
        return narrowed
                + (byIndex
                        ? name + " like " + sql.argument("%" + Sql.literal(word) + "%")
                        : "position(" + sql.argument(word) + " in " + name + ") > 0");
    }

    private static String keys(List<String> keys, String grams, Sql sql) {
        return grams + " @> cast(" + sql.argument(keys.toArray(String[]::new)) + " as text[])";
    }

    private static String whole(String row, List<String> words, Sql sql) {
        return sorted("regexp_split_to_table(btrim(" + row + ".name_search), '\\s+')") + " = "
                + sorted("unnest(cast(" + sql.argument(words.toArray(String[]::new)) + " as text[]))");
    }

    private static String sorted(String words) {
        return "array(select word from " + words + " as word order by word collate \"C\")";
    }
}
