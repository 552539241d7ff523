package io.clientele.customer.duplicate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * What Latin names of people have in common although they are spelled differently: words that differ by a letter or two, written in the place
 * of others, left out, put in or turned round.
 */
public final class Misspelt {

    /** In shorter words one letter makes another name: John, Joan. */
    private static final int ONE_LETTER = 7;

    private static final int TWO_LETTERS = 9;

    /** Letters written in the place of others, left out, put in, or neighbours turned round; below zero when there are more. */
    private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);

    private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);

    /** More words that differ are another name. */
    private static final int MOST_WORDS = 2;

    /** Where a name is written in pinyin, one letter makes another: Xiaoming, Xiaoling. Each syllable is the longest; none is parted anew. */
    private static final Pattern PINYIN = Pattern.compile(
            "(?>(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ang|eng|ong|ing|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aoeiu]))++");

    /** As umlauts are written where there are none; not what only looks so (Bauer, Miguel). */
    private static final Pattern UMLAUT = Pattern.compile("(?<![aeoqg])([aou])e");

    private Misspelt() {}

    /** Müller and Mueller are one; what is pinyin stays, for Xue is not Xu. */
    public static List<String> withoutUmlauts(List<String> words) {
        return words.stream()
                .map(word -> PINYIN.matcher(word).matches()
                        ? word
                        : UMLAUT.matcher(word).replaceAll("$1"))
                .toList();
    }

    /** @param one a name in words parted by spaces, as it is compared; the order of the words does not matter */
    public static boolean alike(String one, String other) {
        var some = words(one);
        var others = words(other);
        for (var word : List.copyOf(some)) {
            if (others.remove(word)) {
                some.remove(word);
            }
        }
        return some.size() == others.size()
                && !some.isEmpty()
                && some.size() <= MOST_WORDS
                && (pairs(some, others) || pairs(some.reversed(), others));
    }

    private static List<String> words(String name) {
        return new ArrayList<>(List.of(name.split(" ")));
    }

    private static boolean pairs(List<String> some, List<String> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!slip(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The last letter is none: it tells a woman from a man in many languages (Gabriel, Gabriela; Christian, Christina). */
    private static boolean slip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int letters = shorter >= TWO_LETTERS ? 2 : shorter >= ONE_LETTER ? 1 : 0;
        return letters > 0
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1)
                && !(PINYIN.matcher(one).matches() && PINYIN.matcher(other).matches())
                && (letters == 1 ? ONE : TWO).apply(one, other) >= 0;
    }
}
