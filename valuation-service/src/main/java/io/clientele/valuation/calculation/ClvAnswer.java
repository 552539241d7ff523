package io.clientele.valuation.calculation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What a formula answers; the inputs that carry a unit are echoed with it. */
sealed interface ClvAnswer {

    @Schema(name = "AnnuityAnswer", description = "Value of a contract")
    record OfAnnuity(
            @Schema(description = "The model asked for", examples = "ANNUITY")
            String model,

            @Schema(description = "R · (1 − (1 + r)^−n) / r")
            Money value,

            @Schema(description = "How the value changes with the discount rate, per unit of r")
            Money derivative,

            @Schema(description = "What each year contributes")
            List<Term> explanation)
            implements ClvAnswer {}

    @Schema(name = "RetentionAnswer", description = "Value by a constant retention rate")
    record OfRetention(
            @Schema(description = "The model asked for", examples = "RETENTION_RATE")
            String model,

            @Schema(description = "Σ over t ≥ 1 of m · ρ^t / (1 + d)^t")
            Money value,

            @Schema(description = "What each year contributes; later ones together")
            List<Term> explanation)
            implements ClvAnswer {}

    @Schema(name = "BuyingAnswer", description = "What a customer with this history is expected to do")
    record OfBuying(
            @Schema(description = "The model asked for", examples = "BG_NBD")
            String model,

            @Schema(description = "Purchases expected within the horizon", examples = "1.226", minimum = "0")
            double expectedPurchases,

            @Schema(
                    description = "Probability that the customer has not left; 1 for everyone who bought once",
                    examples = "0.72658",
                    minimum = "0",
                    maximum = "1")
            double probabilityAlive,

            @Schema(
                    description =
                            "The same number if the customer has not left: × probabilityAlive = expectedPurchases",
                    examples = "1.687",
                    minimum = "0")
            double expectedPurchasesWhileAlive,

            @Schema(description = "As asked", examples = "P39W")
            String horizon,

            @Schema(description = "Unit of time of the parameters", examples = "P1W")
            String timeUnit,

            @Schema(description = "t_x in days", examples = "213.01")
            double recencyDays,

            @Schema(description = "T in days", examples = "272.02")
            double ageDays)
            implements ClvAnswer {}

    @Schema(name = "SpendAnswer", description = "What a customer is expected to spend on a purchase")
    record OfSpend(
            @Schema(description = "The model asked for", examples = "GAMMA_GAMMA")
            String model,

            @Schema(description = "Expected on one future purchase")
            Money expectedSpend,

            @Schema(description = "Mean of all customers; absent for q ≤ 1, where it does not exist")
            Money populationMeanSpend)
            implements ClvAnswer {}

    @Schema(name = "Term", description = "A term of a sum")
    record Term(
            @Schema(description = "Which", examples = "YEAR_1")
            String part,

            @Schema(description = "As it enters the sum") Money amount) {}
}
