package io.clientele.customer.model.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How names are found. Chinese has no spaces and two-character words, for which trigrams are no help: every character and
 * every pair of neighbours is a key. Of other scripts the first one and two letters of every word are keys; longer
 * pieces are found by the trigram index.
 */
public final class NameKeys {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private NameKeys() {}

    /** Everything a name can be found by. */
    public static String[] of(String name) {
        Set<String> keys = new LinkedHashSet<>();
        var words = WORD.matcher(Folding.folded(name));
        while (words.find()) {
            addKeys(words.group(), keys);
        }
        return keys.toArray(String[]::new);
    }

    /** The words of a query, all of which a name must contain. */
    public static List<String> words(String query) {
        return SPACE.splitAsStream(Folding.folded(query))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Keys that a name with this word in it surely has; none when the trigram index has to find it. */
    public static List<String> narrowing(String word) {
        var keys = new ArrayList<String>();
        var parts = WORD.matcher(word);
        while (parts.find()) {
            int[] letters = parts.group().codePoints().toArray();
            if (chinese(parts.group())) {
                pieces(letters, Math.min(2, letters.length)).forEach(keys::add);
            }
        }
        return keys;
    }

    /** Whether the word is a key itself: Chinese of one or two characters, or so short that it is taken for the beginning of a word. */
    public static boolean key(String word) {
        return word.codePointCount(0, word.length()) <= 2 && WORD.matcher(word).matches();
    }

    private static void addKeys(String word, Set<String> keys) {
        int[] letters = word.codePoints().toArray();
        if (chinese(word)) {
            pieces(letters, 1).forEach(keys::add);
            pieces(letters, 2).forEach(keys::add);
        } else {
            keys.add(new String(letters, 0, 1));
            keys.add(new String(letters, 0, Math.min(2, letters.length)));
        }
    }

    private static Stream<String> pieces(int[] letters, int length) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i + length <= letters.length; i++) {
            pieces.add(new String(letters, i, length));
        }
        return pieces.stream();
    }

    private static boolean chinese(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
