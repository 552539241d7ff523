package io.clientele.interaction.journal.said.part;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attribute of a survey answer. */
@Schema(name = "SurveyAttribute", description = "What was expected of an attribute and how it was perceived")
public record AttributeSaid(
        @Schema(
                description =
                        "The attribute, once in an answer; names that differ in case or in blanks around them are the same",
                required = true,
                maxLength = 100,
                examples = "delivery")
        String name,

        @Schema(description = "What was expected", required = true, minimum = "0", maximum = "10", examples = "7")
        BigDecimal expected,

        @Schema(description = "What was perceived", required = true, minimum = "0", maximum = "10", examples = "8.5")
        BigDecimal perceived) {

    /** Blanks around a name belong to nothing that is kept. */
    public AttributeSaid {
        name = name == null ? null : name.strip();
    }
}
