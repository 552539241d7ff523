package io.clientele.valuation.formula.lifetime;

import java.util.ArrayList;
import java.util.List;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ContractStanding;

/**
 * The contract periods that are still to come of a customer under contract, over a horizon (V6). It is the discounted
 * expected residual lifetime of Fader and Hardie (2010),
 *
 * <pre>Σ_{t ≥ n} S(t)/S(n − 1) · (1 + d)^(n − t),</pre>
 *
 * looked at from any day within the n-th period and not only from its end: what is left of that period comes for certain,
 * every later one if all renewals before it are made. Time runs in pieces that end with a renewal or a step, each
 * discounted from its middle to the as-of day, as everything in a future value is.
 */
public final class ContractForecast {

    /**
     * A piece of time between two renewals or steps.
     *
     * @param step in which it lies, from 0
     * @param renewals that lie before it
     * @param periods its length
     * @param discount at its middle
     * @param chance that the contract still runs in it
     */
    public record Piece(int step, int renewals, double periods, double discount, double chance) {}

    private final ContractModel model;
    private final ContractStanding standing;
    private final double[] steps;
    private final double discountRate;
    private final double periodDays;

    /** In steps of a month. */
    ContractForecast(ContractModel model, ContractStanding standing, FuturePolicy policy) {
        this(model, standing, months(policy.horizon().days()), policy.discountRate());
    }

    /** @param steps the days at which each ends, ascending, above 0 */
    public ContractForecast(ContractModel model, ContractStanding standing, double[] steps, double discountRate) {
        this.model = model;
        this.standing = standing;
        this.steps = steps;
        this.discountRate = discountRate;
        this.periodDays = ModelTime.parse(model.period().toString()).days();
    }

    private static double[] months(double horizon) {
        double[] ends = new double[(int) Math.max(1, Math.ceil(horizon / ModelTime.MONTH.days() - 1e-9))];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = Math.min(horizon, (k + 1) * ModelTime.MONTH.days());
        }
        return ends;
    }

    /** In order of time. */
    public List<Piece> pieces() {
        double renewal = standing.remaining() * periodDays;
        double chance = 1;
        int renewals = 0;
        double from = 0;
        var pieces = new ArrayList<Piece>();
        for (int step = 0; step < steps.length; step++) {
            while (from < steps[step]) {
                if (from >= renewal) {
                    renewals++;
                    chance *= model.process().retentionRate(standing.periods() + renewals);
                    renewal += periodDays;
                }
                double to = Math.min(steps[step], renewal);
                double middle = (from + to) / 2 / ModelTime.YEAR.days();
                double discount = Math.exp(-middle * Math.log1p(discountRate));
                pieces.add(new Piece(step, renewals, (to - from) / periodDays, discount, chance));
                from = to;
            }
        }
        return pieces;
    }

    /** Expected periods by year of the horizon, in steps of a month. */
    List<ForecastYear> years() {
        var years = new ArrayList<ForecastYear>();
        for (var piece : pieces()) {
            int number = piece.step / 12 + 1;
            if (number > years.size()) {
                years.add(new ForecastYear(number, 0, 0));
            }
            var year = years.getLast();
            double expected = piece.chance * piece.periods;
            years.set(
                    years.size() - 1,
                    new ForecastYear(
                            year.year(),
                            year.purchases() + expected,
                            year.discountedPurchases() + expected * piece.discount));
        }
        return List.copyOf(years);
    }
}
