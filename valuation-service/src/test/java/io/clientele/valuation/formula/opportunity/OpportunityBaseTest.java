package io.clientele.valuation.formula.opportunity;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.numeric.Gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

/** A whole base at once is the sum of its histories. */
class OpportunityBaseTest {

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void itIsTheSumOfItsHistories() {
        var histories = histories(3_000, 60);
        var base = new OpportunityBase(histories);
        for (int i = 0; i < 50; i++) {
            double[] p = random.doubles(4).map(u -> Math.pow(10, 12 * u - 6)).toArray();
            var model = new BetaGeometricBetaBernoulli(p[0], p[1], p[2], p[3]);
            double sum = 0;
            for (var counted : histories.counts().entrySet()) {
                var h = counted.getKey();
                sum += counted.getValue() * model.logLikelihood(h.frequency(), h.recency(), h.opportunities());
            }
            assertThat(base.valueAndGradient(logarithms(p), new double[4]))
                    .as(model.toString())
                    .isCloseTo(-sum / histories.customers(), withPercentage(1e-9));
        }
    }

    @Test
    void gradientIsTheSlopeOfTheLikelihood() {
        var base = new OpportunityBase(histories(1_000, 40));
        Gradients.assertSlopeOf(base, 0.2, -0.3, -0.4, 1.0);
        Gradients.assertSlopeOf(base, 2.0, 1.0, -2.0, 0.5);
        Gradients.assertSlopeOf(base, -1.5, 0.5, 1.5, 3.0);
    }

    @Test
    void theSameDigitsEveryTime() {
        var base = new OpportunityBase(histories(5_000, 300));
        double[] first = new double[4];
        double[] again = new double[4];
        double value = base.valueAndGradient(new double[] {0.1, 0.2, -0.3, 1}, first);
        assertThat(base.valueAndGradient(new double[] {0.1, 0.2, -0.3, 1}, again))
                .isEqualTo(value);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void tenThousandSilentOpportunitiesAreOneHistory() {
        var histories = new OpportunityHistories().add(1, 1, 10_000, 1).add(5_000, 10_000, 10_000, 1);
        double[] p = {0.5, 2, 0.7, 3};
        var model = new BetaGeometricBetaBernoulli(p[0], p[1], p[2], p[3]);
        double both = model.logLikelihood(1, 1, 10_000) + model.logLikelihood(5_000, 10_000, 10_000);
        assertThat(new OpportunityBase(histories).valueAndGradient(logarithms(p), new double[4]))
                .isCloseTo(-both / 2, within(1e-8));
    }

    private OpportunityHistories histories(int customers, int longest) {
        var histories = new OpportunityHistories();
        for (int i = 0; i < customers; i++) {
            int n = random.nextInt(longest + 1);
            int last = random.nextInt(n + 1);
            int x = last == 0 ? 0 : 1 + random.nextInt(last);
            histories.add(x, last, n, 1 + random.nextInt(3));
        }
        return histories;
    }

    private static double[] logarithms(double[] p) {
        double[] logs = new double[p.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(p[i]);
        }
        return logs;
    }
}
