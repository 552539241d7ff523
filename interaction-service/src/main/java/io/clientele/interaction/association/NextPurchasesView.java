package io.clientele.interaction.association;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer may buy next. */
@Schema(
        name = "NextPurchases",
        description = "Products that the customer has not bought, and that are bought with those they have")
public record NextPurchasesView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description = "When the associations were counted; absent when they never were",
                examples = "2026-02-01T00:10:00Z")
        Instant countedAt,

        @Schema(required = true, description = "Highest confidence first, lift above 1 only", maxItems = 20)
        List<Suggestion> items) {

    /** A suggestion. */
    @Schema(name = "PurchaseSuggestion", description = "A product, and why")
    public record Suggestion(
            @Schema(required = true, description = "What to offer", maxLength = 200, examples = "teapot")
            String product,

            @Schema(description = "What they bought that speaks for it", maxLength = 200, examples = "green-tea")
            String because,

            @Schema(
                    description = "Part of the purchases of that with the product too",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.4")
            double confidence,

            @Schema(description = "How many times as often as by chance", minimum = "1", examples = "3.1")
            double lift,

            @Schema(description = "Part of all purchases with both", minimum = "0", maximum = "1", examples = "0.02")
            double support) {}
}
