package io.clientele.segmentation.scheme.explanation;

import java.util.Locale;

/** Words for people, in the languages that the suite serves; every other language gets English. */
public record Text(String en, String zh) {

    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
