package io.clientele.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.clientele.customer.model.words.NameKeys;

/**
 * Words that are looked for in all that a record says. Such a short one as one or two letters, or a single Chinese character, stands in most
 * records somewhere: these are looked for in the name alone.
 */
final class TextWords {

    private static final String SAID = "(select t.said from customer_text t where t.id = customer.id)";
    private static final String GRAMS = "(select t.grams from customer_text t where t.id = customer.id)";

    /** What stands before the place of an e-mail address: the rest has pieces that those of many have. */
    private static final Pattern MAILBOX = Pattern.compile("[^@]{3,}@");

    private TextWords() {}

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
            sql.and(said + " like " + sql.argument("%" + Conditions.literal(led) + "%"));
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
}
