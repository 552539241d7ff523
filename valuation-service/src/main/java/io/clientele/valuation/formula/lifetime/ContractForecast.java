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
 * every later one if all renewals before it are made. Time runs in pieces that end with a renewal or a month, each
 * discounted from its middle to the as-of day, as everything in a future value is.
 */
final class ContractForecast {

    /**
     * A piece of time between two renewals or months.
     *
     * @param year of the horizon, from 1
     * @param renewals that lie before it
     * @param periods its length
     * @param discount at its middle
     * @param chance that the contract still runs in it
     */
    record Piece(int year, int renewals, double periods, double discount, double chance) {}

    private final ContractModel model;
    private final ContractStanding standing;
    private final FuturePolicy policy;
    private final double periodDays;

    ContractForecast(ContractModel model, ContractStanding standing, FuturePolicy policy) {
        this.model = model;
        this.standing = standing;
        this.policy = policy;
        this.periodDays = ModelTime.parse(model.period().toString()).days();
    }

    /** In order of time. */
    List<Piece> pieces() {
        double horizon = policy.horizon().days();
        double renewal = standing.remaining() * periodDays;
        double chance = 1;
        int renewals = 0;
        int months = 0;
        var pieces = new ArrayList<Piece>();
        for (double from = 0; from < horizon; ) {
            if (from >= renewal) {
                renewals++;
                chance *= model.process().retentionRate(standing.periods() + renewals);
                renewal += periodDays;
            }
            double month = (months + 1) * ModelTime.MONTH.days();
            double to = Math.min(horizon, Math.min(renewal, month));
            double middle = (from + to) / 2 / ModelTime.YEAR.days();
            double discount = Math.exp(-middle * Math.log1p(policy.discountRate()));
            pieces.add(new Piece(months / 12 + 1, renewals, (to - from) / periodDays, discount, chance));
            months += to == month ? 1 : 0;
            from = to;
        }
        return pieces;
    }

    /** Expected periods by year of the horizon. */
    List<ForecastYear> years() {
        var years = new ArrayList<ForecastYear>();
        for (var piece : pieces()) {
            if (piece.year > years.size()) {
                years.add(new ForecastYear(piece.year, 0, 0));
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
