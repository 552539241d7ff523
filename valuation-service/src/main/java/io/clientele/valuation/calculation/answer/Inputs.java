package io.clientele.valuation.calculation.answer;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What an answer was computed from, defaults filled in, times and rates with their unit; what was not asked for is absent. */
public final class Inputs {

    private Inputs() {}

    @Schema(name = "AnnuityInputs", description = "What an annuity was computed from")
    public record OfAnnuity(
            @Schema(description = "R, at the end of each year")
            Money yearlyNetCashFlow,

            @Schema(description = "r, effective a year", examples = "0.1", minimum = "0")
            double discountRate,

            @Schema(description = "n", examples = "5", minimum = "0")
            double years) {}

    @Schema(name = "RetentionInputs", description = "What a value by a constant retention rate was computed from")
    public record OfRetention(
            @Schema(description = "m, the margin of a year") Money yearlyMargin,

            @Schema(
                    description = "ρ, the probability of staying another year",
                    examples = "0.8",
                    minimum = "0",
                    maximum = "1")
            double retentionRate,

            @Schema(description = "d, effective a year", examples = "0.1", minimum = "0")
            double discountRate,

            @Schema(description = "How many years count; absent: without end", examples = "5", minimum = "0")
            Integer years) {}

    @Schema(name = "TenureInputs", description = "What a stay under contract was computed from")
    public record OfTenure(
            @Schema(description = "alpha and beta, given or fitted")
            Map<String, Double> parameters,

            @Schema(description = "Length of a contract period", examples = "P1Y")
            String period,

            @Schema(description = "n, periods so far", examples = "1", minimum = "0")
            int periods,

            @Schema(description = "How far was looked ahead; absent: without end", examples = "P5Y")
            String horizon,

            @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1", minimum = "0")
            Double discountRate,

            @Schema(description = "Margin of a period, if given")
            Money marginPerPeriod) {}

    @Schema(name = "BuyingInputs", description = "What a customer without a contract was computed from")
    public record OfBuying(
            @Schema(description = "By name, in units of timeUnit")
            Map<String, Double> parameters,

            @Schema(description = "Unit of time of the parameters", examples = "P1W")
            String timeUnit,

            @Schema(description = "x, the repeat occasions", examples = "2", minimum = "0")
            int frequency,

            @Schema(description = "t_x in days", examples = "213.01", minimum = "0")
            double recencyDays,

            @Schema(description = "T in days", examples = "272.02", minimum = "0")
            double ageDays,

            @Schema(description = "How far was looked ahead; absent: without end", examples = "P39W")
            String horizon,

            @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1", minimum = "0")
            Double discountRate,

            @Schema(
                    description = "P(alive) to which silence is followed",
                    examples = "0.5",
                    minimum = "0",
                    maximum = "1")
            double probability,

            @Schema(description = "Margin of a purchase, if given")
            Money marginPerPurchase) {}

    @Schema(
            name = "OpportunityInputs",
            description = "What a customer who can buy at given opportunities was computed from")
    public record OfOpportunities(
            @Schema(description = "alpha, beta, gamma and delta, given or fitted")
            Map<String, Double> parameters,

            @Schema(description = "Time between opportunities", examples = "P1Y")
            String interval,

            @Schema(description = "x, purchases", examples = "6", minimum = "0")
            int frequency,

            @Schema(description = "t_x, the opportunity of the last one", examples = "6", minimum = "0")
            int recency,

            @Schema(description = "n, opportunities so far", examples = "6", minimum = "0")
            int opportunities,

            @Schema(description = "How far was looked ahead; absent: without end", examples = "P5Y")
            String horizon,

            @Schema(description = "d, effective a year; absent: nothing is discounted", examples = "0.1", minimum = "0")
            Double discountRate,

            @Schema(
                    description = "P(alive) to which silence is followed",
                    examples = "0.5",
                    minimum = "0",
                    maximum = "1")
            double probability,

            @Schema(description = "Margin of a purchase, if given")
            Money marginPerPurchase) {}

    @Schema(name = "SpendInputs", description = "What the spend on a purchase was computed from")
    public record OfSpend(
            @Schema(description = "p, q and gamma, the last in money")
            Map<String, Double> parameters,

            @Schema(description = "x, the repeat occasions", examples = "3", minimum = "0")
            int frequency,

            @Schema(description = "Mean spend on the repeat occasions")
            Money meanSpend) {}

    @Schema(name = "SalesInputs", description = "What the expected sales were computed from")
    public record OfSales(
            @Schema(description = "How many customers", examples = "1000", minimum = "0")
            long customers,

            @Schema(description = "That one of them buys", examples = "0.05", minimum = "0", maximum = "1")
            double probability,

            @Schema(description = "Purchases of one who buys", examples = "1", minimum = "0")
            double purchases,

            @Schema(description = "Spend on one purchase") Money spend) {}
}
