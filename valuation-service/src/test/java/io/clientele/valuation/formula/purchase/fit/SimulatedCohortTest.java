package io.clientele.valuation.formula.purchase.fit;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Customers who live as a model says: what it tells of them from their past comes true, and fits find it again. */
class SimulatedCohortTest {

    private static final int CUSTOMERS = 20_000;
    private static final double AGE = 40;
    private static final double AHEAD = 30;

    private final SplittableRandom random = new SplittableRandom(1987);

    @Test
    void bgNbdForetellsItsOwnCustomers() {
        assertForetold(new BetaGeometricNbd(0.6, 6, 0.8, 2.4));
    }

    @Test
    void mbgNbdForetellsItsOwnCustomers() {
        assertForetold(new ModifiedBetaGeometricNbd(0.6, 6, 0.8, 2.4));
    }

    @Test
    void paretoNbdForetellsItsOwnCustomers() {
        assertForetold(new ParetoNbd(0.6, 10, 0.7, 12));
    }

    @Test
    void nbdForetellsItsOwnCustomers() {
        assertForetold(new Nbd(0.6, 12));
    }

    @Test
    void fitsFindTheParametersWithinTheirStandardErrors() {
        assertFound(new ModifiedBetaGeometricNbd(0.8, 14, 0.8, 2.4));
        assertFound(new ParetoNbd(0.8, 16, 0.7, 12));
        assertFound(new Nbd(0.8, 16));
    }

    @Test
    void whereNobodyLeavesEveryModelSaysThatNbdWillDo() {
        var histories = cohort(new Nbd(0.8, 16), 4_000);
        for (var code : BuyingProcesses.CODES) {
            var fit = BuyingProcesses.fit(code, histories, ModelTime.WEEK, FitProgress.UNWATCHED);
            if (!code.equals(Nbd.CODE)) {
                assertThat(fit.outcome()).as("%s: %s", code, fit.reason()).isEqualTo(Fit.Outcome.BOUNDARY);
            }
            assertThat(fit.model().expectedPurchases(3, 20, 40, 52))
                    .as("%s: %s", code, fit.reason())
                    .isCloseTo(3.8 / 56 * 52, within(0.2));
        }
    }

    @Test
    void whereAllBuyAlikeNbdSaysThatPoissonWillDo() {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < 4_000; i++) {
            add(histories, simulate(0.1, Double.POSITIVE_INFINITY, 0, false, AGE));
        }
        var fit = BuyingProcesses.fit("NBD", histories.build(), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.model().expectedPurchases(3, 20, 40, 52)).isCloseTo(5.2, within(0.4));
        assertThat(fit.outcome() == Fit.Outcome.BOUNDARY
                        || fit.model().parameters().get("r") > 20)
                .as(fit.reason())
                .isTrue();
    }

    /** Sums over the cohort: purchases to come and customers alive, within four standard errors of a sum of counts. */
    private void assertForetold(BuyingProcess process) {
        double expected = 0;
        double happened = 0;
        double squares = 0;
        double alive = 0;
        double reallyAlive = 0;
        double fromTheStart = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            var c = customer(process, AGE + AHEAD);
            int x = c.upTo(AGE);
            double recency = x == 0 ? 0 : c.times[x];
            int later = c.upTo(AGE + AHEAD) - x;
            expected += process.expectedPurchases(x, recency, AGE, AHEAD);
            happened += later;
            squares += (double) later * later;
            alive += process.probabilityAlive(x, recency, AGE);
            reallyAlive += c.leaves > AGE ? 1 : 0;
            fromTheStart += c.upTo(AGE);
        }
        assertThat(expected).as("purchases, %s", process).isCloseTo(happened, within(4 * Math.sqrt(squares)));
        assertThat(alive).as("alive, %s", process).isCloseTo(reallyAlive, within(4 * Math.sqrt(CUSTOMERS) / 2));
        assertThat(process.expectedPurchasesOfNewCustomer(AGE) * CUSTOMERS)
                .as("new, %s", process)
                .isCloseTo(fromTheStart, within(0.05 * fromTheStart));
    }

    private void assertFound(BuyingProcess truth) {
        var fit = BuyingProcesses.fit(truth.code(), cohort(truth, 6_000), ModelTime.WEEK, FitProgress.UNWATCHED);
        assertThat(fit.converged()).as("%s: %s", truth, fit.reason()).isTrue();
        truth.parameters()
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                        .as("%s of %s, found %s ± %s", name, truth, fit.model(), fit.standardErrors())
                        .isCloseTo(value, within(4 * fit.standardErrors().get(name))));
    }

    private DistinctHistories cohort(BuyingProcess process, int customers) {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < customers; i++) {
            add(histories, customer(process, AGE));
        }
        return histories.build();
    }

    /** In whole days, a day's purchases being one. */
    private static void add(DistinctHistories.Builder histories, Life life) {
        int x = 0;
        int last = 0;
        for (int i = 1; i <= life.upTo(AGE); i++) {
            int day = (int) (life.times[i] * 7);
            x += day > last ? 1 : 0;
            last = Math.max(last, day);
        }
        histories.add(x, x == 0 ? 0 : last, (int) (AGE * 7), 1);
    }

    private Life customer(BuyingProcess process, double until) {
        double never = Double.POSITIVE_INFINITY;
        return switch (process) {
            case Nbd m -> simulate(gamma(m.r()) / m.alpha(), never, 0, false, until);
            case ParetoNbd m ->
                simulate(gamma(m.r()) / m.alpha(), exponential(gamma(m.s()) / m.beta()), 0, false, until);
            case BetaGeometricNbd m -> simulate(gamma(m.r()) / m.alpha(), never, beta(m.a(), m.b()), false, until);
            case ModifiedBetaGeometricNbd m ->
                simulate(gamma(m.r()) / m.alpha(), never, beta(m.a(), m.b()), true, until);
        };
    }

    private Life simulate(double rate, double leaves, double dropout, boolean atOnce, double until) {
        var times = new double[8];
        int x = 0;
        double end = atOnce && random.nextDouble() < dropout ? 0 : leaves;
        for (double t = exponential(rate); t < Math.min(end, until); t += exponential(rate)) {
            x++;
            times = x < times.length ? times : Arrays.copyOf(times, 2 * x);
            times[x] = t;
            end = random.nextDouble() < dropout ? t : end;
        }
        return new Life(times, x, end);
    }

    private double exponential(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** times[1] … times[x] are the repeat purchases. */
    private record Life(double[] times, int x, double leaves) {

        int upTo(double age) {
            int n = 0;
            while (n < x && times[n + 1] <= age) {
                n++;
            }
            return n;
        }
    }
}
