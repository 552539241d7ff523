package io.clientele.valuation.formula.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * Purchases, revenue and leaving expected of the whole base, period by period (V17). Customers are added by history, those
 * who share one together: a model sees no difference between them.
 *
 * <pre>purchases of period k: Σ (E[purchases up to its end] − E[… up to its beginning])
 * revenue of period k: Σ purchases · expected spend
 * alive at its end: Σ P(alive now) · P(alive then | alive now)</pre>
 */
public final class Outlook {

    private final PurchaseModel model;
    private final ModelTime period;
    private final double[] ends;
    private final double[] purchases;
    private final double[] revenue;
    private final double[] alive;
    private boolean knowsLeaving = true;

    /**
     * @param period its length, above 0
     * @param periods how many, at least 1
     */
    public Outlook(PurchaseModel model, ModelTime period, int periods) {
        this.model = model;
        this.period = period;
        this.ends = new double[periods];
        this.purchases = new double[periods];
        this.revenue = new double[periods];
        this.alive = new double[periods + 1];
        for (int k = 0; k < periods; k++) {
            ends[k] = (k + 1) * period.days();
        }
    }

    /**
     * Customers of one history.
     *
     * @param count how many
     * @param spend the sum of what each is expected to spend on a purchase
     */
    public void add(PurchaseHistory history, long count, double spend) {
        var expected = model.expectedPurchases(history, ends);
        double before = 0;
        for (int k = 0; k < ends.length; k++) {
            double inPeriod = Math.max(0, expected[k] - before);
            purchases[k] += inPeriod * count;
            revenue[k] += inPeriod * spend;
            before = expected[k];
        }
        var now = model.probabilityAlive(history);
        if (now.isEmpty()) {
            knowsLeaving = false;
            return;
        }
        alive[0] += now.getAsDouble() * count;
        for (int k = 0; knowsLeaving && k < ends.length; k++) {
            var survival = Survival.whileAlive(model, history, new ModelTime("P" + (long) ends[k] + "D", ends[k]));
            knowsLeaving = survival.isPresent();
            alive[k + 1] += now.getAsDouble() * survival.orElse(0) * count;
        }
    }

    /** What is expected, from the first period on. */
    public List<Period> periods() {
        var all = new ArrayList<Period>();
        for (int k = 0; k < ends.length; k++) {
            all.add(new Period(k + 1, purchases[k], revenue[k], known(alive[k]), known(alive[k + 1]), churnRate(k)));
        }
        return all;
    }

    public ModelTime period() {
        return period;
    }

    private OptionalDouble known(double number) {
        return knowsLeaving ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private OptionalDouble churnRate(int k) {
        return knowsLeaving && alive[k] > 0
                ? OptionalDouble.of(Math.clamp(1 - alive[k + 1] / alive[k], 0, 1))
                : OptionalDouble.empty();
    }

    /**
     * One period to come.
     *
     * @param number from 1
     * @param aliveAtStart customers expected to be there at its beginning; empty where the model knows no leaving
     * @param churnRate the part of them expected to leave within it
     */
    public record Period(
            int number,
            double purchases,
            double revenue,
            OptionalDouble aliveAtStart,
            OptionalDouble aliveAtEnd,
            OptionalDouble churnRate) {}
}
