package io.clientele.kit.text;

/** What a database keeps as a text: no character 0, and no half of a pair of surrogates. */
public final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with the replacement character in the place of what cannot be kept. */
    public static String kept(String text) {
        var kept = new StringBuilder(text);
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < kept.length() && Character.isLowSurrogate(kept.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                kept.setCharAt(i, REPLACEMENT);
            }
        }
        return kept.toString();
    }
}
