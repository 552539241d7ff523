package io.clientele.valuation.calculation.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalculationStep", description = "A number on the way")
public record Step(
        @Schema(description = "Which", examples = "EXPECTED_PURCHASES")
        String step,

        @Schema(description = "Its value", examples = "1.226")
        double value,

        @Schema(description = "What it is", examples = "PROBABILITY_ALIVE × PURCHASES_WHILE_ALIVE")
        String meaning) {}
