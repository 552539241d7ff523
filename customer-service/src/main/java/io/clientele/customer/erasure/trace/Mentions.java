package io.clientele.customer.erasure.trace;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text speaks of somebody, by the name and the contact values, which are looked for as whole words; Chinese is written
 * without gaps, and is found within its surroundings.
 */
public final class Mentions {

    /** As many letters are shared by chance no more; a Chinese character says as much as three: two of them are a full name. */
    private static final int TELLING = 6;

    private static final String LETTER = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";

    private final List<String> words;
    private final List<Pattern> patterns;

    public Mentions(Collection<String> words) {
        this.words = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        this.patterns = this.words.stream().map(Mentions::whole).toList();
    }

    /** In lower case, each once. */
    List<String> words() {
        return words;
    }

    /** Whether one word alone says who is meant. */
    static boolean telling(String word) {
        return word.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .map(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN ? 3 : 1)
                        .sum()
                >= TELLING;
    }

    /** Whether any of the words is there. */
    public boolean any(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether the words that are there say clearly who is meant: a telling one, or two. */
    boolean clear(String text) {
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            if (patterns.get(i).matcher(text).find()) {
                found += telling(words.get(i)) ? 2 : 1;
            }
        }
        return found > 1;
    }

    private static Pattern whole(String word) {
        var gap = "(?<!%1$s(?=%1$s))".formatted(LETTER);
        return Pattern.compile(gap + Pattern.quote(word) + gap, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
