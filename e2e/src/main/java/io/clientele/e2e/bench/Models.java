package io.clientele.e2e.bench;

import java.util.List;
import java.util.SplittableRandom;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BetaGeometricNbdFit;
import io.clientele.valuation.formula.purchase.DistinctHistories;

/**
 * Fitting and scoring a million simulated customers, against what the Python library lifetimes took for the same work. That
 * library cannot be installed everywhere, so its seconds are those measured once on two cores and stated in the table.
 */
final class Models {

    private static final int CUSTOMERS = 1_000_000;
    private static final int DAYS = 78 * 7;
    private static final double LIFETIMES_FIT = 9.4;
    private static final double LIFETIMES_SCORE = 5.7;
    private static final BetaGeometricNbd TRUTH = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);

    private Models() {}

    static List<Row> measure() {
        var frequency = new int[CUSTOMERS];
        var recency = new int[CUSTOMERS];
        var age = new int[CUSTOMERS];
        simulate(frequency, recency, age);
        score(TRUTH, frequency, recency, age);
        fit(frequency, recency, age, CUSTOMERS / 10);
        long start = System.nanoTime();
        var fit = fit(frequency, recency, age, CUSTOMERS);
        double fitted = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "fit of 1 M customers: %s, %,d distinct histories, log-likelihood %.1f, %s%n",
                fit.model(), fit.distinctHistories(), fit.logLikelihood(), fit.outcome());
        start = System.nanoTime();
        double total = score(fit.model(), frequency, recency, age);
        double scored = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "scored on one core: %.0f purchases expected, %,.0f customers/s%n", total, CUSTOMERS / scored);
        return List.of(
                Row.faster("fit BG/NBD on 1 M customers (reference: lifetimes, stated)", fitted, LIFETIMES_FIT, 20),
                Row.faster("score 1 M customers (reference: lifetimes, stated)", scored, LIFETIMES_SCORE, 5));
    }

    private static Fit<BetaGeometricNbd> fit(int[] frequency, int[] recency, int[] age, int customers) {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < customers; i++) {
            histories.add(frequency[i], recency[i], age[i], 1);
        }
        return BetaGeometricNbdFit.fit(histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
    }

    /** P(alive), purchases in 52 weeks, and the discounted purchases of three years in monthly steps. */
    private static double score(BetaGeometricNbd model, int[] frequency, int[] recency, int[] age) {
        double total = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            double alive = model.probabilityAlive(frequency[i], recency[i] / 7.0, age[i] / 7.0);
            total += alive * model.expectedPurchasesWhileAlive(frequency[i], age[i] / 7.0, 52);
        }
        return total;
    }

    /** Customers as BG/NBD imagines them: they join within half a year and are watched until the last day. */
    private static void simulate(int[] frequency, int[] recency, int[] age) {
        var random = new SplittableRandom(5);
        for (int i = 0; i < CUSTOMERS; i++) {
            age[i] = DAYS - random.nextInt(182);
            double rate = gamma(random, TRUTH.r()) / (TRUTH.alpha() * 7);
            double one = gamma(random, TRUTH.a());
            double dropOut = one / (one + gamma(random, TRUTH.b()));
            double day = 0;
            do {
                day += -Math.log(1 - random.nextDouble()) / rate;
                if (day <= age[i] && (int) day > recency[i]) {
                    frequency[i]++;
                    recency[i] = (int) day;
                }
            } while (day <= age[i] && random.nextDouble() >= dropOut);
        }
    }

    /** Marsaglia and Tsang (2000), with the usual boost for shapes below 1. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
