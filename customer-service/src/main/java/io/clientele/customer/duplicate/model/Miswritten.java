package io.clientele.customer.duplicate.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What Chinese names have in common although they are written differently: a character that was heard and written as another of the same
 * sound, or any one character that was taken for another.
 */
public final class Miswritten {

    /** Of two characters too many sound alike. */
    private static final int FEWEST_HEARD = 3;

    /** Of three characters one is what tells them apart. */
    private static final int FEWEST_SEEN = 4;

    /** Of longer ones, pairs of characters tell enough. */
    private static final int MOST_SEEN = 12;

    /** One in the place of another is no mistake: the first school and the second, the east of a town and its west. */
    private static final String TELLING = "零一二三四五六七八九十百甲乙丙丁东南西北";

    private Miswritten() {}

    /** Equal for names that sound the same; empty where that says nothing. */
    public static String sound(List<String> words) {
        var name = chinese(words);
        return name.codePointCount(0, name.length()) < FEWEST_HEARD
                ? ""
                : Han.sound(name).replaceAll("\\s+", " ").strip();
    }

    /** The name with one character left open, for each of its characters: names but for one character have just one of these in common. */
    public static List<String> butForOne(List<String> words) {
        int[] letters = chinese(words).codePoints().toArray();
        if (letters.length < FEWEST_SEEN || letters.length > MOST_SEEN) {
            return List.of();
        }
        return IntStream.range(0, letters.length)
                .filter(place -> TELLING.indexOf(letters[place]) < 0)
                .mapToObj(place -> new String(letters, 0, place) + "?"
                        + new String(letters, place + 1, letters.length - place - 1))
                .toList();
    }

    /** Empty for names that have other letters too. */
    private static String chinese(List<String> words) {
        return words.stream().allMatch(Names::chinese) ? String.join("", words) : "";
    }
}
