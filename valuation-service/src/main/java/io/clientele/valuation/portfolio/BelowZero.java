package io.clientele.valuation.portfolio;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

@Schema(name = "BelowZero", description = "Customers who cost more than they bring")
record BelowZero(
        @Schema(description = "How many", examples = "42", minimum = "0")
        long customers,

        @Schema(description = "What they come to, at most 0")
        Money value) {}
