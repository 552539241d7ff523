package io.clientele.valuation.calculation.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "Term", description = "A term of a sum")
public record Term(
        @Schema(description = "Which", examples = "YEAR_1") String part,

        @Schema(description = "As it enters the sum") Money amount) {}
