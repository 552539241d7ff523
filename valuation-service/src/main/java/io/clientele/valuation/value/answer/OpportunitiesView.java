package io.clientele.valuation.value.answer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.numeric.RisingRatioSum;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.value.CustomerValue;

@Schema(
        name = "OpportunitiesTaken",
        description =
                "A customer as BG/BB sees it (Fader, Hardie and Shang 2010): in which calendar periods after the one of its"
                        + " first purchase it has bought, and what follows")
record OpportunitiesView(
        @Schema(
                description = "The calendar period that is one opportunity: P1D, P1W, P1M, P3M or P1Y",
                examples = "P1M")
        String period,

        @Schema(description = "x, later periods bought in", examples = "4", minimum = "0")
        int frequency,

        @Schema(
                description = "t_x, the last of them, counted from the period of the first purchase; 0 without one",
                examples = "5",
                minimum = "0")
        int recency,

        @Schema(
                description =
                        "n, periods decided: those that are over by the end of the business day, and the running one once it"
                                + " is bought in",
                examples = "6",
                minimum = "0")
        int opportunities,

        @Schema(
                description = "The share of the running period that is over",
                examples = "0.25",
                minimum = "0",
                maximum = "1")
        double elapsedShare,

        @Schema(
                description =
                        "Whether the running period is decided: bought in, or that of the first purchase. Else its opportunity"
                                + " may have passed, on each day as likely as on another, and answers weigh both")
        boolean decided,

        @Schema(description = "How the answers came about") List<Step> steps) {

    /** Null where another model answered. */
    static OpportunitiesView of(CustomerValue value) {
        var history = value.worth().history();
        if (!(value.model() instanceof BuyingInPeriods model)
                || history.purchases() == 0
                || value.worth().contract() != null) {
            return null;
        }
        var bought = history.periods();
        return new OpportunitiesView(
                bought.period().iso(),
                bought.frequency(),
                bought.recency(),
                bought.opportunities(),
                bought.elapsed(),
                bought.decided(),
                steps(value, model));
    }

    private static List<Step> steps(CustomerValue value, BuyingInPeriods model) {
        var history = value.worth().history();
        var ahead = model.ahead(history);
        var policy = value.basis().policy();
        double years = model.period().length().years();
        double periods =
                model.expectedPeriods(history, new double[] {policy.horizon().days()})[0];
        double each = model.purchasesEach(history.periods());
        double rate = Math.expm1(Math.log1p(policy.discountRate()) * years);
        double forEver = hasLimit(rate) ? ahead.discountedForEver(rate) : Double.POSITIVE_INFINITY;
        return List.of(
                new Step("PROBABILITY_ALIVE", ahead.probabilityAlive(), "of not having left, given x, t_x and n"),
                new Step(
                        "PROBABILITY_ALIVE_NEXT",
                        ahead.probabilityAliveNext(),
                        "of being there for the next one (eq. 11)"),
                new Step("PERIODS_EXPECTED", periods, "periods with a purchase within the horizon (eq. 13)"),
                new Step(
                        "PURCHASES_PER_PERIOD",
                        each,
                        "(own purchases in whole later periods bought in + the base's mean) ÷ (their number + 1)"),
                new Step("PURCHASES_EXPECTED", periods * each, "PERIODS_EXPECTED × PURCHASES_PER_PERIOD"),
                new Step(
                        "DISCOUNTED_WITHOUT_END",
                        Double.isFinite(forEver) ? forEver * each : null,
                        "DERT: purchases without end, each discounted from the middle of its period (eq. 14);"
                                + " absent where it has no limit, or the discount rate, above 0, is below 1e-90"));
    }

    /** A rate next to nothing would go beyond all numbers, as in the calculator, which refuses it; here nobody asked for it. */
    private static boolean hasLimit(double rate) {
        return rate == 0 || rate >= RisingRatioSum.SMALLEST_RATE && rate <= Double.MAX_VALUE;
    }

    @Schema(name = "OpportunityStep", description = "One step of the answer")
    record Step(
            @Schema(description = "Stable code", examples = "PERIODS_EXPECTED")
            String step,

            @Schema(description = "Its number", examples = "2.41")
            Double value,

            @Schema(description = "What it is", examples = "periods with a purchase within the horizon (eq. 13)")
            String meaning) {}
}
