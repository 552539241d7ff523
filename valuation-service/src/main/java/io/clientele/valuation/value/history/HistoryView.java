package io.clientele.valuation.value.history;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.value.UsedModel;

@Schema(name = "ValuationChange", description = "The value of a customer as it was published")
record HistoryView(
        @Schema(description = "Grows with every change", examples = "1769851800000000")
        long version,

        @Schema(description = "When it was valued so", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Net cash flow over the 12 calendar months up to asOf")
        Money currentValue,

        @Schema(description = "pastValue + currentValue + futureValue")
        Money lifetimeValue,

        @Schema(description = "The same sum over everything earlier")
        Money pastValue,

        @Schema(description = "What was expected over the horizon, discounted")
        Money futureValue,

        @Schema(
                description = "Probability that the customer had not left",
                examples = "0.97",
                minimum = "0",
                maximum = "1")
        Double probabilityAlive,

        @Schema(description = "Purchase occasions", examples = "27", minimum = "0")
        int purchases,

        @Schema(description = "The model that answered: of buying, or of contracts")
        UsedModel model) {}
