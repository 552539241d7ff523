package io.clientele.interaction.association;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer may buy next. */
@Schema(
        name = "NextPurchases",
        description =
                "Products that the customer has not bought, and that are bought with those they have; and those they buy regularly that are due again")
public record NextPurchasesView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description = "When the associations were counted; absent when they never were",
                examples = "2026-02-01T00:10:00Z")
        Instant countedAt,

        @Schema(required = true, description = "Highest confidence first, lift above 1 only", maxItems = 20)
        List<Suggestion> items,

        @Schema(
                required = true,
                description = "What they buy regularly and is due again, the longest due first",
                maxItems = 20)
        List<Replenishment> replenishments) {

    /** What is due again. */
    @Schema(
            name = "Replenishment",
            description =
                    "A product that is bought regularly: on three days or more of the last 36 months, at intervals whose standard deviation is below their mean. Due from the last day + the mean interval until a whole further interval has passed")
    public record Replenishment(
            @Schema(required = true, description = "What to offer again", maxLength = 200, examples = "green-tea")
            String product,

            @Schema(description = "On how many days it was bought", minimum = "3", examples = "6")
            long daysBought,

            @Schema(description = "The last of them", examples = "2026-01-31")
            LocalDate lastBought,

            @Schema(description = "Mean number of days from one to the next", minimum = "0", examples = "30.4")
            double meanInterval,

            @Schema(description = "Their standard deviation, of a sample", minimum = "0", examples = "2.1")
            double deviation,

            @Schema(description = "From which day on it is due", examples = "2026-03-02")
            LocalDate dueDate) {}

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
