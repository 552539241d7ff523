package io.clientele.valuation.calculation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "Term", description = "A term of a sum")
record Term(
        @Schema(description = "Which", examples = "YEAR_1") String part,

        @Schema(description = "As it enters the sum") Money amount) {}
