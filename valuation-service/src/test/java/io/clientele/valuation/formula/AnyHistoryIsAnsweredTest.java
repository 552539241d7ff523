package io.clientele.valuation.formula;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.spend.GammaGamma;

import static org.assertj.core.api.Assertions.assertThat;

/** 100,000 random histories and parameters, extremes included, drawn with a fixed seed. */
class AnyHistoryIsAnsweredTest {

    private final SplittableRandom random = new SplittableRandom(20050101);

    @Test
    void likelihoodProbabilityAndExpectationAreFiniteAndInRange() {
        for (int i = 0; i < 100_000; i++) {
            var model = process(i);
            int x = frequency();
            double age = random.nextInt(5) == 0 ? 0 : spread(1e-3, 1e5);
            double recency = x == 0 ? 0 : recency(age);
            double horizon = spread(1e-2, 1e4);
            var what = model + " x " + x + " t_x " + recency + " T " + age + " t " + horizon;

            assertThat(model.logLikelihood(x, recency, age)).as(what).isFinite();
            double alive = model.probabilityAlive(x, recency, age);
            assertThat(alive).as(what).isBetween(0.0, 1.0);
            assertThat(model.probabilityAlive(x, recency, age * 2 + 1)).as(what).isLessThanOrEqualTo(alive);
            double near = model.expectedPurchases(x, recency, age, horizon);
            assertThat(near).as(what).isFinite().isNotNegative();
            if (i % 3 == 0) {
                double far = model.expectedPurchases(x, recency, age, horizon * 1.5);
                assertThat(far).as(what).isFinite().isGreaterThanOrEqualTo(near * (1 - 1e-9));
            }
            assertThat(model.timeToProbabilityAlive(0.5, x, recency)).as(what).isGreaterThanOrEqualTo(recency);
        }
    }

    @Test
    void spendIsFiniteAndPositive() {
        for (int i = 0; i < 100_000; i++) {
            var model = new GammaGamma(parameter(), parameter(), parameter());
            int x = 1 + frequency();
            double mean = spread(1e-2, 1e9);
            assertThat(model.logLikelihood(x, mean))
                    .as("%s x %s m %s", model, x, mean)
                    .isFinite();
            assertThat(model.expectedSpend(x, mean))
                    .as("%s x %s m %s", model, x, mean)
                    .isFinite()
                    .isPositive();
        }
    }

    private BuyingProcess process(int i) {
        return switch (i % 4) {
            case 0 -> new BetaGeometricNbd(parameter(), parameter(), parameter(), parameter());
            case 1 -> new ModifiedBetaGeometricNbd(parameter(), parameter(), parameter(), parameter());
            case 2 -> new ParetoNbd(parameter(), parameter(), parameter(), parameter());
            default -> new Nbd(parameter(), parameter());
        };
    }

    private double parameter() {
        return switch (random.nextInt(8)) {
            case 0 -> 1e-6;
            case 1 -> 1;
            case 2 -> 1e7;
            case 3 -> 1 + 1e-9 * random.nextInt(100);
            default -> spread(1e-6, 1e7);
        };
    }

    private int frequency() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 1_000_000;
            default -> (int) spread(1, 1000);
        };
    }

    private double recency(double age) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> age;
            default -> random.nextDouble() * age;
        };
    }

    private double spread(double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }
}
