package io.clientele.segmentation.words;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.explanation.Text;

/** A code with its label. */
@Schema(name = "Coded", description = "A stable code with its label in the caller's language")
public record Coded(
        @Schema(description = "Stable; new codes may appear", examples = "PLATINUM", maxLength = 60)
        String code,

        @Schema(description = "For people, by Accept-Language", examples = "Platinum", maxLength = 200)
        String label) {

    public static Coded of(String code, Text label, Locale language) {
        return new Coded(code, label.in(language));
    }

    /** A class of a scheme; a code of a former version of the scheme is its own label. */
    public static Coded ofClass(Scheme scheme, String classCode, Locale language) {
        return new Coded(
                classCode,
                scheme.find(classCode).map(c -> c.label().in(language)).orElse(classCode));
    }
}
