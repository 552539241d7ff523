package io.clientele.valuation.calculation.answer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What a formula answers; the inputs that carry a unit are echoed with it. */
@Schema(
        name = "ClvAnswer",
        description = "What a formula answers; model says which",
        oneOf = {
            ClvAnswer.OfAnnuity.class,
            ClvAnswer.OfRetention.class,
            ClvAnswer.OfTenure.class,
            ClvAnswer.OfBuying.class,
            ClvAnswer.OfOpportunities.class,
            ClvAnswer.OfSpend.class,
            ClvAnswer.OfSales.class
        })
public sealed interface ClvAnswer {

    @Schema(name = "AnnuityAnswer", description = "Value of a contract")
    record OfAnnuity(
            @Schema(description = "The model asked for", enumeration = "ANNUITY", required = true)
            String model,

            @Schema(description = "R · (1 − (1 + r)^−n) / r")
            Money value,

            @Schema(description = "How the value changes with the discount rate, per unit of r")
            Money derivative,

            @Schema(description = "What each year contributes")
            List<Term> explanation,

            @Schema(description = "How the two numbers come about")
            List<Step> steps,

            Inputs.OfAnnuity inputs)
            implements ClvAnswer {}

    @Schema(name = "RetentionAnswer", description = "Value by a constant retention rate")
    record OfRetention(
            @Schema(description = "The model asked for", enumeration = "RETENTION_RATE", required = true)
            String model,

            @Schema(description = "Σ over t ≥ 1 of m · ρ^t / (1 + d)^t")
            Money value,

            @Schema(description = "What each year contributes; later ones together")
            List<Term> explanation,

            Inputs.OfRetention inputs)
            implements ClvAnswer {}

    @Schema(name = "BuyingAnswer", description = "What a customer with this history is expected to do")
    record OfBuying(
            @Schema(
                    description = "The model asked for",
                    examples = "BG_NBD",
                    enumeration = {"BG_NBD", "MBG_NBD", "PARETO_NBD", "NBD"},
                    required = true)
            String model,

            @Schema(
                    description =
                            "Purchases expected within the horizon; absent where there is neither horizon nor limit",
                    examples = "1.226",
                    minimum = "0")
            Double expectedPurchases,

            @Schema(
                    description =
                            "Probability that the customer has not left; 1 for everyone who bought once in BG_NBD, and"
                                    + " for everyone in NBD",
                    examples = "0.72658",
                    minimum = "0",
                    maximum = "1")
            double probabilityAlive,

            @Schema(
                    description =
                            "The same number if the customer has not left: × probabilityAlive = expectedPurchases",
                    examples = "1.687",
                    minimum = "0")
            Double expectedPurchasesWhileAlive,

            @Schema(
                    description =
                            "Expected purchases, each discounted to now; without a horizon those of all time (DERT)",
                    examples = "1.18",
                    minimum = "0")
            Double discountedPurchases,

            @Schema(description = "Discounted purchases × marginPerPurchase; present if that is given")
            Money value,

            @Schema(description = "When silence brings the probability down; absent where it never does")
            Silence timeToProbabilityAlive,

            @Schema(description = "As asked", examples = "P39W")
            String horizon,

            @Schema(description = "Unit of time of the parameters", examples = "P1W")
            String timeUnit,

            @Schema(description = "t_x in days", examples = "213.01")
            double recencyDays,

            @Schema(description = "T in days", examples = "272.02")
            double ageDays,

            @Schema(description = "How the numbers come about, step by step")
            List<Step> explanation,

            Inputs.OfBuying inputs)
            implements ClvAnswer {}

    @Schema(name = "TenureAnswer", description = "How long a customer under contract is expected to stay")
    record OfTenure(
            @Schema(description = "The model asked for", enumeration = "SHIFTED_BETA_GEOMETRIC", required = true)
            String model,

            @Schema(description = "Length of a contract period", examples = "P1Y")
            String period,

            @Schema(description = "n, periods so far", examples = "1")
            int periods,

            @Schema(
                    description =
                            "Periods still expected within the horizon; absent where there is neither horizon nor limit",
                    examples = "5.43",
                    minimum = "0")
            Double expectedPeriods,

            @Schema(
                    description =
                            "The same, discounted: DEL of a new customer, DERL of one who decides on the next period",
                    examples = "3.31",
                    minimum = "0")
            Double discountedPeriods,

            @Schema(description = "Discounted periods × marginPerPeriod; present if that is given")
            Money value,

            @Schema(description = "The next periods, twelve at most")
            List<Retention> curve,

            @Schema(description = "As asked", examples = "P5Y")
            String horizon,

            @Schema(description = "Where the parameters come from; present if they were fitted")
            CohortFit fit,

            @Schema(description = "How the numbers come about, step by step")
            List<Step> explanation,

            Inputs.OfTenure inputs)
            implements ClvAnswer {}

    @Schema(name = "OpportunityAnswer", description = "What a customer does who can buy at given opportunities only")
    record OfOpportunities(
            @Schema(description = "The model asked for", enumeration = "BG_BB", required = true)
            String model,

            @Schema(description = "Time between opportunities", examples = "P1Y")
            String interval,

            @Schema(
                    description = "Probability of not having left by the last opportunity",
                    examples = "0.9",
                    minimum = "0",
                    maximum = "1")
            double probabilityAlive,

            @Schema(
                    description = "Probability of being there for the next one",
                    examples = "0.84",
                    minimum = "0",
                    maximum = "1")
            double probabilityAliveNext,

            @Schema(
                    description =
                            "Purchases expected within the horizon; absent where there is neither horizon nor limit",
                    examples = "3.75",
                    minimum = "0")
            Double expectedPurchases,

            @Schema(
                    description = "The same, each discounted to the last opportunity; without a horizon DERT",
                    examples = "3.1",
                    minimum = "0")
            Double discountedPurchases,

            @Schema(description = "Discounted purchases × marginPerPurchase; present if that is given")
            Money value,

            @Schema(description = "When silence brings the probability down; absent where it never does")
            Silence timeToProbabilityAlive,

            @Schema(description = "As asked", examples = "P5Y")
            String horizon,

            @Schema(description = "Where the parameters come from; present if they were fitted")
            CohortFit fit,

            @Schema(description = "How the numbers come about, step by step")
            List<Step> explanation,

            Inputs.OfOpportunities inputs)
            implements ClvAnswer {}

    @Schema(name = "SpendAnswer", description = "What a customer is expected to spend on a purchase")
    record OfSpend(
            @Schema(description = "The model asked for", enumeration = "GAMMA_GAMMA", required = true)
            String model,

            @Schema(description = "Expected on one future purchase, or the own mean where no expectation exists")
            Money expectedSpend,

            @Schema(description = "Mean of all customers; absent for q ≤ 1, where it does not exist")
            Money populationMeanSpend,

            @Schema(description = "How the number comes about, step by step")
            List<Step> explanation,

            Inputs.OfSpend inputs)
            implements ClvAnswer {}

    @Schema(name = "SalesAnswer", description = "What a group of customers is expected to bring")
    record OfSales(
            @Schema(description = "The model asked for", enumeration = "EXPECTED_SALES", required = true)
            String model,

            @Schema(description = "customers × probability × purchases × spend")
            Money value,

            @Schema(description = "One factor after the other, up to the value")
            List<Step> explanation,

            Inputs.OfSales inputs)
            implements ClvAnswer {}
}
