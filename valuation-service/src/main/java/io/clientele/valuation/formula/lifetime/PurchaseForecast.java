package io.clientele.valuation.formula.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import io.clientele.valuation.formula.Arguments;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * The purchases that a model expects over a horizon, month by month, discounted, summed up by year.
 *
 * <pre>year y: Σ over its steps k of (E[purchases up to step k] − E[… up to step k − 1]) · (1 + d)^−(middle of step k)</pre>
 *
 * <p>A step is P1M = 30.4375 days, the last one shorter if the horizon is no multiple; middles are counted in years of
 * 365.25 days. One instance serves one model and policy and any number of threads. Of a living customer the forecast
 * depends on frequency and age only, whichever model was fitted, so those answers are kept and shared; keeping them changes no answer.
 */
public final class PurchaseForecast {

    private static final int MOST_KEPT = 200_000;

    private final PurchaseModel model;
    private final FuturePolicy policy;
    private final double[] ends;
    private final double[] discounts;
    private final int[] years;
    private final double[] retained;
    private final double retentionRate;
    private final boolean retentionSupposed;
    private final Map<Long, List<ForecastYear>> kept = new ConcurrentHashMap<>();

    public PurchaseForecast(PurchaseModel model, FuturePolicy policy) {
        this(model, policy, 1, false);
    }

    /**
     * The same for customers of whom a share stays from year to year, besides what the model knows of leaving (V5): a step
     * counts by retentionRate^(middle of the step in years).
     *
     * @param retentionRate above 0, at most 1: nobody leaves
     */
    public PurchaseForecast(PurchaseModel model, FuturePolicy policy, double retentionRate) {
        this(model, policy, retentionRate, true);
    }

    private PurchaseForecast(
            PurchaseModel model, FuturePolicy policy, double retentionRate, boolean retentionSupposed) {
        Arguments.require(
                retentionRate > 0 && retentionRate <= 1, "retentionRate", retentionRate, "above 0, at most 1");
        this.model = model;
        this.policy = policy;
        this.retentionRate = retentionRate;
        this.retentionSupposed = retentionSupposed;
        double horizon = policy.horizon().days();
        int steps = (int) Math.max(1, Math.ceil(horizon / ModelTime.MONTH.days() - 1e-9));
        ends = new double[steps];
        discounts = new double[steps];
        years = new int[steps];
        retained = new double[steps];
        for (int k = 0; k < steps; k++) {
            double start = k * ModelTime.MONTH.days();
            ends[k] = Math.min(horizon, (k + 1) * ModelTime.MONTH.days());
            double middle = (start + ends[k]) / 2 / ModelTime.YEAR.days();
            discounts[k] = Math.exp(-middle * Math.log1p(policy.discountRate()));
            years[k] = k / 12;
            retained[k] = retentionRate == 1 ? 1 : Math.exp(middle * Math.log(retentionRate));
        }
    }

    /** The model that answers. */
    public PurchaseModel model() {
        return model;
    }

    /** The horizon and the discount rate. */
    public FuturePolicy policy() {
        return policy;
    }

    /** Whether customers are taken to stay at a supposed rate, whatever models say. */
    public boolean retentionSupposed() {
        return retentionSupposed;
    }

    /** The share of customers supposed to stay from year to year; empty where models say who leaves. */
    public OptionalDouble supposedRetention() {
        return retentionSupposed ? OptionalDouble.of(retentionRate) : OptionalDouble.empty();
    }

    /** Purchases expected from the as-of day on, by the same model and the same share of customers who stay. */
    public double expectedPurchases(PurchaseHistory history, ModelTime within) {
        if (retentionRate == 1) {
            return model.expectedPurchases(history, within);
        }
        return new PurchaseForecast(model, new FuturePolicy(within, policy.discountRate()), retentionRate)
                .of(history).stream().mapToDouble(ForecastYear::purchases).sum();
    }

    /** One element for each year of the horizon, begun ones included; all 0 for a prospect. */
    public List<ForecastYear> of(PurchaseHistory history) {
        return switch (model) {
            case PurchaseModel.Fitted fitted -> scaled(whileAlive(fitted, history), fitted.shareAlive(history));
            case PurchaseModel.PriorRate prior -> byYear(prior.expectedPurchases(history, ends));
            case BuyingInPeriods periods -> byYear(periods.expectedPurchases(history, ends));
        };
    }

    /** The same of a customer known not to have left, no prospect; a model that knows no leaving says nothing else of it. */
    public List<ForecastYear> whileAlive(PurchaseHistory history) {
        return switch (model) {
            case PurchaseModel.Fitted fitted -> whileAlive(fitted, history);
            case PurchaseModel.PriorRate prior -> of(history);
            case BuyingInPeriods periods -> byYear(periods.expectedPurchasesWhileAlive(history, ends));
        };
    }

    private List<ForecastYear> whileAlive(PurchaseModel.Fitted fitted, PurchaseHistory history) {
        int frequency = history.frequency();
        int age = history.ageDays();
        long key = (long) frequency << 32 | age;
        var found = kept.get(key);
        if (found == null) {
            found = byYear(fitted.whileAlive(frequency, age, ends));
            if (kept.size() < MOST_KEPT) {
                kept.put(key, found);
            }
        }
        return found;
    }

    private List<ForecastYear> byYear(double[] cumulative) {
        var byYear = new ArrayList<ForecastYear>();
        double before = 0;
        for (int k = 0; k < ends.length; ) {
            int year = years[k];
            double purchases = 0;
            double discounted = 0;
            for (; k < ends.length && years[k] == year; k++) {
                double inStep = Math.max(0, cumulative[k] - before) * retained[k];
                purchases += inStep;
                discounted += inStep * discounts[k];
                before = cumulative[k];
            }
            byYear.add(new ForecastYear(year + 1, purchases, discounted));
        }
        return List.copyOf(byYear);
    }

    private static List<ForecastYear> scaled(List<ForecastYear> years, double factor) {
        var scaled = new ArrayList<ForecastYear>(years.size());
        for (var year : years) {
            scaled.add(new ForecastYear(year.year(), year.purchases() * factor, year.discountedPurchases() * factor));
        }
        return scaled;
    }
}
