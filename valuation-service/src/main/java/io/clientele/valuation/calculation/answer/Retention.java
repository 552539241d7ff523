package io.clientele.valuation.calculation.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract period to come. */
@Schema(name = "Retention", description = "A contract period to come")
public record Retention(
        @Schema(description = "Its number, from the first one of all", examples = "2")
        int period,

        @Schema(description = "Probability of being there for it", examples = "0.8", minimum = "0", maximum = "1")
        double survival,

        @Schema(
                description = "Probability of renewing at its end, for who is there",
                examples = "0.81",
                minimum = "0",
                maximum = "1")
        double retentionRate) {}
