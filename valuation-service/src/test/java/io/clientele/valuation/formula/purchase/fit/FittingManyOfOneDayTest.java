package io.clientele.valuation.formula.purchase.fit;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A large base whose customers all came on one day: thousands share the history of who never came back, and most others have one
 * of their own. What is searched first must be like the whole.
 */
class FittingManyOfOneDayTest {

    private static final int CUSTOMERS = 50_000;
    private static final int DAYS = 3_764;
    private static final double SCALE = 2_050;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void theFitIsAtTheOptimumOfTheWholeBase() {
        var histories = cohort();
        assertThat(histories.size()).isGreaterThan(16_000);
        var fit = BuyingProcesses.fit(BetaGeometricNbd.CODE, histories, ModelTime.WEEK, FitProgress.UNWATCHED);
        // where a search on the whole alone ends, from the first starting point
        assertThat(fit.logLikelihood())
                .isGreaterThan(logLikelihood(histories, new BetaGeometricNbd(0.797, 99.8, 7.2, 39.9)) - 0.01);
        assertThat(fit.outcome()).as(fit.reason()).isEqualTo(Fit.Outcome.CONVERGED);
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
    }

    private static double logLikelihood(DistinctHistories histories, BetaGeometricNbd model) {
        double week = ModelTime.WEEK.days();
        return IntStream.range(0, histories.size())
                .mapToDouble(i -> histories.count(i)
                        * model.logLikelihood(
                                histories.frequency(i), histories.recencyDays(i) / week, histories.ageDays(i) / week))
                .sum();
    }

    /** Rates ~ Gamma(3); who leaves does so with p ~ Beta(2, 7), the second least of eight, after each purchase, the first included. */
    private DistinctHistories cohort() {
        var histories = DistinctHistories.builder();
        for (int i = 0; i < CUSTOMERS; i++) {
            double rate = (exponential() + exponential() + exponential()) / SCALE;
            double leaving = random.doubles(8).sorted().skip(1).findFirst().orElseThrow();
            int repeats = 0;
            int last = 0;
            for (double day = exponential() / rate;
                    day < DAYS && random.nextDouble() >= leaving;
                    day += exponential() / rate) {
                repeats += (int) day > last ? 1 : 0;
                last = (int) day;
            }
            histories.add(repeats, last, DAYS, 1);
        }
        return histories.build();
    }

    private double exponential() {
        return -Math.log(1 - random.nextDouble());
    }
}
