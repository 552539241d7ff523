package io.clientele.interaction.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What a customer has spent. */
@Schema(
        name = "CustomerSpend",
        description = "What a customer has spent, in base currency; netRevenue = revenue − returned")
record SpendView(
        @Schema(description = "When they first bought", examples = "2024-03-01T10:00:00Z")
        Instant firstPurchaseAt,

        @Schema(description = "When they last bought", examples = "2026-01-31T09:30:00Z")
        Instant lastPurchaseAt,

        @Schema(
                description =
                        "Mean days from one purchase to the next: (last − first) ÷ (orders − 1); absent below two",
                minimum = "0",
                examples = "30.5")
        Double daysBetweenPurchases,

        @Schema(required = true, description = "Ever") Sum total,

        @Schema(required = true, description = "In the 12 calendar months up to now")
        Sum lastYear,

        @Schema(
                required = true,
                description = "By quarter, the last eight in which anything was sold or returned, newest first",
                maxItems = 8)
        List<OfQuarter> quarters,

        @Schema(
                required = true,
                description =
                        "By category in the 12 calendar months up to now, largest netRevenue first, at most the first 100; what comes without lines is of a category that is not known, so that the amounts add up to lastYear",
                maxItems = 100)
        List<OfCategory> categories) {

    /** Orders and money. */
    @Schema(name = "SpendSum", description = "Orders and money")
    record Sum(
            @Schema(description = "Number of purchases", minimum = "0", examples = "12")
            long orders,

            @Schema(description = "Amount of the purchases") Money revenue,
            @Schema(description = "Amount of the returns") Money returned,
            @Schema(description = "revenue − returned") Money netRevenue) {}

    /** One quarter. */
    @Schema(name = "QuarterSpend", description = "One quarter of the business calendar")
    record OfQuarter(
            @Schema(required = true, description = "First day", examples = "2026-01-01")
            LocalDate from,

            @Schema(required = true, description = "The day after", examples = "2026-04-01")
            LocalDate to,

            @Schema(required = true, description = "What was spent")
            Sum spend) {}

    /** One category. */
    @Schema(name = "CategorySpend", description = "One product category")
    record OfCategory(
            @Schema(description = "The category; absent where it is not known", maxLength = 200, examples = "drinks")
            String category,

            @Schema(description = "Purchases with it", minimum = "0", examples = "7")
            long orders,

            @Schema(description = "Amount of what was bought of it")
            Money revenue,

            @Schema(description = "Amount of what was returned of it")
            Money returned,

            @Schema(description = "revenue − returned") Money netRevenue) {}
}
