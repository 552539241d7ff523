package io.clientele.interaction.label;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code and what people call it. */
@Schema(name = "JournalCode", description = "A code, and what people call it in the language of Accept-Language")
public record Coded(
        @Schema(required = true, description = "The code", maxLength = 200, examples = "PROCEDURE")
        String code,

        @Schema(required = true, description = "What people call it", maxLength = 200, examples = "Procedure gap")
        String label) {

    /** What people call a code of ours, and the code itself where nobody has named it; null for null. */
    public static String label(String code, Locale language) {
        return code == null ? null : Labels.of(code, language);
    }

    /** Null for null. */
    public static String label(Enum<?> constant, Locale language) {
        return constant == null ? null : Labels.of(constant, language);
    }

    /** Null for null. */
    public static Coded of(Enum<?> constant, Locale language) {
        return constant == null ? null : new Coded(constant.name(), label(constant, language));
    }
}
