package io.clientele.customer.words;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.words.Label;

/** A code with its label; the same shape as in the other services. */
@Schema(name = "Coded", description = "A stable code with its label in the caller's language")
public record Coded(
        @Schema(description = "Stable; new codes may appear", examples = "PLATINUM", maxLength = 60)
        String code,

        @Schema(description = "For people, by Accept-Language", examples = "Platinum", maxLength = 200)
        String label) {

    public static Coded of(Enum<?> code, Label label, Locale language) {
        return new Coded(code.name(), label.in(language));
    }
}
