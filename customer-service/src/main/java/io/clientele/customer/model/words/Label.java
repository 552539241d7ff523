package io.clientele.customer.model.words;

import java.util.Locale;

/** What people call something, in English and in Chinese. */
public record Label(String en, String zh) {

    public String in(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? zh : en;
    }
}
