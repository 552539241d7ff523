package io.clientele.e2e.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.purchase.fit.BuyingProcesses;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;

/**
 * Fitting and scoring a million simulated customers, against what the Python library lifetimes took for the same work. That
 * library cannot be installed everywhere, so its seconds are those measured once on two cores and stated in the table.
 *
 * <p>A fit is timed from single histories to parameters, grouping included. It is timed as a service does it that has
 * fitted before: a few small fits warm the machine up, and what the first one took cold is printed beside the table.
 */
final class Models {

    private static final int CUSTOMERS = 1_000_000;
    private static final int DAYS = 78 * 7;
    private static final int WARM_UP = 4;
    private static final double LIFETIMES_FIT = 9.4;
    private static final double LIFETIMES_PARETO = 31;
    private static final double LIFETIMES_SCORE = 5.7;
    private static final double SCORED_A_SECOND = 1_000_000;
    private static final BetaGeometricNbd TRUTH = new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426);

    private final int[] frequency = new int[CUSTOMERS];
    private final int[] recency = new int[CUSTOMERS];
    private final int[] age = new int[CUSTOMERS];

    private Models() {}

    static List<Row> measure() {
        var base = new Models();
        simulate(base.frequency, base.recency, base.age);
        var bgNbd = base.fitted(BetaGeometricNbd.CODE, CUSTOMERS);
        var pareto = base.fitted(ParetoNbd.CODE, CUSTOMERS / 10);
        var scored = base.scored(bgNbd.fit.model());
        return List.of(
                Row.faster(
                        "fit BG/NBD on 1 M customers (reference: lifetimes, stated)", bgNbd.seconds, LIFETIMES_FIT, 20),
                Row.faster(
                        "fit Pareto/NBD on 100 k (reference: lifetimes, stated)", pareto.seconds, LIFETIMES_PARETO, 20),
                Row.faster("score 1 M customers (reference: lifetimes, stated)", scored.wall, LIFETIMES_SCORE, 5),
                Row.atLeast(
                        "customers scored in a second of one processor",
                        CUSTOMERS / scored.processor,
                        SCORED_A_SECOND,
                        "/s",
                        1));
    }

    private record Fitted(Fit<? extends BuyingProcess> fit, double seconds) {}

    private Fitted fitted(String model, int customers) {
        double cold = seconds(() -> fit(model, customers / 10));
        for (int i = 0; i < WARM_UP; i++) {
            fit(model, customers / 10);
        }
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var fit = fit(model, customers);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s on %,d customers: %.3f s, %,d distinct histories, at most %,d MB of heap, the simulated base included; %s,"
                        + " log-likelihood %.1f, %d of %d starts agree, %s; a tenth of them, cold: %.3f s%n",
                model,
                customers,
                seconds,
                fit.distinctHistories(),
                peak >> 20,
                fit.model(),
                fit.logLikelihood(),
                fit.agreeingStarts(),
                fit.starts(),
                fit.outcome(),
                cold);
        return new Fitted(fit, seconds);
    }

    private Fit<? extends BuyingProcess> fit(String model, int customers) {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < customers; i++) {
            histories.add(frequency[i], recency[i], age[i], 1);
        }
        return BuyingProcesses.fit(model, histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
    }

    /**
     * Seconds of one thread.
     *
     * @param processor without what others on the machine took from it
     */
    private record Scored(double wall, double processor) {}

    private Scored scored(BuyingProcess model) {
        score(model, CUSTOMERS / 10);
        score(model, CUSTOMERS / 10);
        var thread = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long busy = thread.getCurrentThreadCpuTime();
        double total = score(model, CUSTOMERS);
        var scored = new Scored((System.nanoTime() - start) / 1e9, (thread.getCurrentThreadCpuTime() - busy) / 1e9);
        System.out.printf(
                "scored by one thread in %.3f s, %.3f s of processor: %.0f purchases expected in three years, discounted%n",
                scored.wall, scored.processor, total);
        return scored;
    }

    /**
     * P(alive), and the purchases of the next three years in monthly steps, discounted: what a customer's future value is
     * made of, by the code that values customers. What it has kept of earlier customers is thrown away before.
     */
    private double score(BuyingProcess model, int customers) {
        var fitted = new PurchaseModel.Fitted(model, ModelTime.WEEK, 1);
        var forecast = new PurchaseForecast(fitted, FuturePolicy.DEFAULT);
        double total = 0;
        double alive = 0;
        for (int i = 0; i < customers; i++) {
            var history = PurchaseHistory.seen(frequency[i], recency[i], age[i]);
            alive += fitted.probabilityAlive(history).orElseThrow();
            for (var year : forecast.of(history)) {
                total += year.discountedPurchases();
            }
        }
        return alive > 0 ? total : 0;
    }

    private static double seconds(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
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
