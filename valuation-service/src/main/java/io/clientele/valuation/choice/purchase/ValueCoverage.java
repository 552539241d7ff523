package io.clientele.valuation.choice.purchase;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.choice.band.Covering;
import io.clientele.valuation.formula.distribution.ValueAhead;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

@Schema(
        name = "ValueCoverage",
        description =
                "How often what customers brought lay within P10 to P90 of money. Money has an atom at nothing, so that a"
                        + " band holds more than 80 % where no purchase is likely: `expected` says how much by the models themselves")
public record ValueCoverage(
        @Schema(
                description =
                        "What was held against the band: SPEND, what the purchases of the hold-out came to, undiscounted"
                                + " and before margin and cost to serve, which are rates of the customer and no part of the chance",
                examples = "SPEND")
        String of,

        @Schema(
                description =
                        "The model of spend, as fitted to the calibration; absent for the customer's own mean, which"
                                + " answers while no model of spend is active",
                examples = "GAMMA_GAMMA")
        String spendModel,

        @Schema(description = "The band", examples = "0.8") double band,

        @Schema(description = "Share of customers within", examples = "0.91", minimum = "0", maximum = "1")
        double measured,

        @Schema(
                description = "The same by the models' own distribution",
                examples = "0.93",
                minimum = "0",
                maximum = "1")
        double expected,

        @Schema(
                description = "Share of customers who brought less than P10",
                examples = "0.01",
                minimum = "0",
                maximum = "1")
        double below,

        @Schema(
                description = "Share of customers who brought more than P90",
                examples = "0.08",
                minimum = "0",
                maximum = "1")
        double above,

        @Schema(
                description = "Customers on whom it was measured: of a large base every n-th",
                examples = "2357",
                minimum = "1")
        long customers) {

    /** Own means add up to a band's edge but for the last digits. */
    private static final double NEXT_TO = 1e-6;

    /**
     * Holds the band of each customer against what it then spent.
     *
     * @param spendModel null for the customer's own mean
     * @param bands by the history as of the end of the calibration
     * @param customers at least one
     * @param step run now and then, and may throw to stop
     */
    static ValueCoverage of(
            String spendModel, Function<PurchaseHistory, Band> bands, List<SpentAfter.Spent> customers, Runnable step) {
        var covering = new Covering();
        for (var customer : customers) {
            var band = bands.apply(customer.history());
            covering.add(1, customer.spent(), band.low(), band.high(), band.chance());
            step.run();
        }
        var covered = covering.covered();
        return new ValueCoverage(
                "SPEND",
                spendModel,
                covered.band(),
                covered.measured(),
                covered.expected(),
                covered.below(),
                covered.above(),
                covered.customers());
    }

    /**
     * From P10 to P90.
     *
     * @param chance of what lies within, by the models
     */
    record Band(double low, double high, double chance) {

        static Band of(ValueAhead ahead) {
            double low = ahead.quantile(Covering.LOW);
            double high = ahead.quantile(Covering.HIGH);
            double from = low - NEXT_TO * Math.max(1, Math.abs(low));
            double to = high + NEXT_TO * Math.max(1, Math.abs(high));
            return new Band(from, to, ahead.probabilityUpTo(to) - ahead.probabilityUpTo(from));
        }
    }
}
