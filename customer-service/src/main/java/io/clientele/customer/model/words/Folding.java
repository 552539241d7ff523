package io.clientele.customer.model.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as they are searched for, sorted and compared. */
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    /** Letters with something about them that is no accent. */
    private static final Map<String, String> PLAIN = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ı", "i");

    private static final Pattern TO_BE_PLAIN = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private Folding() {}

    /**
     * The name in compatibility form (full-width letters are letters), in lower case and without accents. The function
     * folded_name of the database says the same of names in lower case.
     */
    public static String folded(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        return TO_BE_PLAIN
                .matcher(Normalizer.normalize(bare, Normalizer.Form.NFKC))
                .replaceAll(letter -> PLAIN.get(letter.group()));
    }
}
