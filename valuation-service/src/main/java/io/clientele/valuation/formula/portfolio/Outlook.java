package io.clientele.valuation.formula.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.lifetime.ContractForecast;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * Purchases, revenue and leaving expected of the whole base, period by period, and what it is worth (V17). Customers are added
 * by history, those who share one together: a model sees no difference between them. Each is foreseen as it is valued: who is
 * under contract by its renewals and what it pays, everybody else by the model of buying.
 *
 * <pre>purchases of period k: Σ (E[purchases up to its end] − E[… up to its beginning])
 * revenue of period k: Σ purchases · expected spend, and contract periods · what one pays
 * value of period k: the same with what they leave, discounted from the middle of steps of at most a month
 * alive at its end: Σ P(alive now) · P(alive then | alive now); under contract the chance that it still runs</pre>
 *
 * <p>In months, over the horizon of future values and at their discount rate, the values add up to the sum of future values.
 */
public final class Outlook {

    private final PurchaseModel model;
    private final ContractModel contracts;
    private final ModelTime period;
    private final double discountRate;

    /** In one period. */
    private final int steps;

    /** Days from now to the end of each step. */
    private final double[] ends;

    private final double[] discounts;
    private final double[] purchases;
    private final double[] revenue;
    private final double[] contractRevenue;
    private final double[] value;
    private final double[] alive;
    private boolean knowsLeaving = true;

    /**
     * @param contracts the active model of contracts; null where none is
     * @param period its length, above 0
     * @param periods how many, at least 1
     * @param discountRate effective a year, above −1
     */
    public Outlook(PurchaseModel model, ContractModel contracts, ModelTime period, int periods, double discountRate) {
        this.model = model;
        this.contracts = contracts;
        this.period = period;
        this.discountRate = discountRate;
        this.steps = (int) Math.max(1, Math.ceil(period.days() / ModelTime.MONTH.days() - 1e-9));
        this.ends = new double[periods * steps];
        this.discounts = new double[ends.length];
        this.purchases = new double[periods];
        this.revenue = new double[periods];
        this.contractRevenue = new double[periods];
        this.value = new double[periods];
        this.alive = new double[periods + 1];
        for (int i = 0; i < ends.length; i++) {
            double start = i == 0 ? 0 : ends[i - 1];
            ends[i] = (i + 1) * (period.days() / steps);
            discounts[i] = Math.exp(-(start + ends[i]) / 2 / ModelTime.YEAR.days() * Math.log1p(discountRate));
        }
    }

    /** Customers of one history, of whom the model of buying answers. */
    public void add(PurchaseHistory history, Expected expected) {
        var cumulative = model instanceof BuyingInPeriods inPeriods
                ? inPeriods.expectedPeriods(history, ends)
                : model.expectedPurchases(history, ends);
        double before = 0;
        for (int i = 0; i < ends.length; i++) {
            double inStep = Math.max(0, cumulative[i] - before);
            purchases[i / steps] += inStep * expected.purchases;
            revenue[i / steps] += inStep * expected.spend;
            value[i / steps] += inStep * discounts[i] * expected.net;
            before = cumulative[i];
        }
        var now = model.probabilityAlive(history);
        if (now.isEmpty()) {
            knowsLeaving = false;
            return;
        }
        alive[0] += now.getAsDouble() * expected.customers;
        for (int k = 0; knowsLeaving && k < purchases.length; k++) {
            double days = ends[(k + 1) * steps - 1];
            var survival = Survival.whileAlive(model, history, new ModelTime("P" + (long) days + "D", days));
            knowsLeaving = survival.isPresent();
            alive[k + 1] += now.getAsDouble() * survival.orElse(0) * expected.customers;
        }
    }

    /** Customers under contract since one day, of whom the model of contracts answers. */
    public void add(ContractStanding standing, Expected expected) {
        alive[0] += expected.customers;
        double[] chance = new double[purchases.length];
        for (var piece : new ContractForecast(contracts, standing, ends, discountRate).pieces()) {
            int k = piece.step() / steps;
            double periods = piece.chance() * piece.periods();
            revenue[k] += periods * expected.spend;
            contractRevenue[k] += periods * expected.spend;
            value[k] += periods * piece.discount() * expected.net;
            chance[k] = piece.chance();
        }
        for (int k = 0; k < chance.length; k++) {
            alive[k + 1] += chance[k] * expected.customers;
        }
    }

    /** What is expected, from the first period on. */
    public List<Period> periods() {
        var all = new ArrayList<Period>();
        for (int k = 0; k < purchases.length; k++) {
            all.add(new Period(
                    k + 1,
                    purchases[k],
                    revenue[k],
                    contractRevenue[k],
                    value[k],
                    known(alive[k]),
                    known(alive[k + 1]),
                    churnRate(k)));
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
     * What customers of one history are expected to do, summed over them.
     *
     * @param customers how many
     * @param purchases that come with one purchase that the model expects; with one period of a model that expects those
     * @param spend on them; under contract, what is paid in a contract period
     * @param net what that leaves
     */
    public record Expected(long customers, double purchases, double spend, double net) {}

    /**
     * One period to come.
     *
     * @param number from 1
     * @param contractRevenue the part of the revenue that contracts pay
     * @param value what the revenue leaves, discounted to now
     * @param aliveAtStart customers expected to be there at its beginning; empty where the model knows no leaving
     * @param churnRate the part of them expected to leave within it
     */
    public record Period(
            int number,
            double purchases,
            double revenue,
            double contractRevenue,
            double value,
            OptionalDouble aliveAtStart,
            OptionalDouble aliveAtEnd,
            OptionalDouble churnRate) {}
}
