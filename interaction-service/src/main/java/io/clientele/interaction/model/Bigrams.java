package io.clientele.interaction.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Pairs of neighbouring Chinese characters, by which Chinese text is found: it has no spaces to part words by. They narrow a
 * search down; whether the words really follow one another is looked up in the text itself.
 */
public final class Bigrams {

    private Bigrams() {}

    public static Set<String> of(String... texts) {
        var pairs = new LinkedHashSet<String>();
        Arrays.stream(texts).filter(Objects::nonNull).forEach(text -> collect(text, pairs));
        return pairs;
    }

    private static void collect(String text, Set<String> pairs) {
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (!Character.isIdeographic(character)) {
                before = -1;
                continue;
            }
            if (before >= 0) {
                pairs.add(Character.toString(before) + Character.toString(character));
            }
            before = character;
        }
    }
}
