package io.clientele.kit.http;

import java.util.List;
import java.util.Locale;

/** The two languages in which labels are served. */
final class Languages {

    private static final List<Locale> SERVED = List.of(Locale.ENGLISH, Locale.CHINESE);

    private Languages() {}

    /** English unless {@code Accept-Language} prefers Chinese; a header that cannot be read counts as none. */
    static Locale best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SERVED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
