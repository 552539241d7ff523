package io.clientele.valuation.formula.distribution;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

class WhatPurchasesBringTest {

    private static final CountDistribution PURCHASES =
            new LeavingAtPurchases(0.9, new NegativeBinomial(10, 1.2), 0.8, 12);
    private static final SpendAhead SPEND = new SpendAhead.Learned(6.25, 6.25 * 9 + 3.74, 15.44 + 9 * 35);

    @Test
    void theMeanOfTheDistributionIsPurchasesTimesSpendTimesMargin() {
        var ahead = new ValueAhead(PURCHASES, SPEND, 0.9, 0.4, 2);
        double mean = 0;
        int steps = 4_000;
        for (int i = 0; i < steps; i++) {
            mean += ahead.quantile((i + 0.5) / steps) / steps;
        }
        double purchases = 0;
        for (int n = 1; n < 500; n++) {
            purchases += n * PURCHASES.probabilityOf(n);
        }
        double spend = 6.25 * (15.44 + 9 * 35) / (6.25 * 9 + 3.74 - 1);
        assertThat(mean).isCloseTo(0.9 * purchases * (spend * 0.4 - 2), withPercentage(0.5));
    }

    @Test
    void quantilesRiseAndReachTheirShare() {
        var ahead = new ValueAhead(PURCHASES, SPEND, 0.9, 0.4, 2);
        double p10 = ahead.quantile(0.1);
        double p50 = ahead.quantile(0.5);
        double p90 = ahead.quantile(0.9);
        assertThat(p10).isLessThan(p50);
        assertThat(p50).isLessThan(p90);
        assertThat(ahead.probabilityUpTo(p50)).isCloseTo(0.5, within(1e-6));
        assertThat(ahead.probabilityUpTo(p90)).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void whoWillProbablyNotComeAgainIsWorthNothingInTheMiddle() {
        var rarely = new LeavingAtPurchases(0.1, new NegativeBinomial(1, 1), 1, 1);
        assertThat(new ValueAhead(rarely, SPEND, 0.9, 0.4, 0).quantile(0.5)).isZero();
    }

    @Test
    void aSinglePurchaseIsNotLostAmongThousandsThatAreLessLikely() {
        var far = new PurchasesInPeriods(mostlyOneAndSometimesThousands(), 0);
        var ahead = new ValueAhead(far, new SpendAhead.Same(10), 1, 1, 0);
        assertThat(ahead.quantile(0.1)).isCloseTo(10, withPercentage(1e-6));
        assertThat(ahead.quantile(0.5)).isCloseTo(10, withPercentage(1e-6));
        assertThat(ahead.quantile(0.9)).isGreaterThan(10_000);
    }

    /** None 5 %, one 60 %, and the rest spread evenly over 1,000 to 36,000. */
    private static double[] mostlyOneAndSometimesThousands() {
        double[] chances = new double[36_001];
        chances[0] = 0.05;
        chances[1] = 0.6;
        Arrays.fill(chances, 1_000, 36_001, 0.35 / 35_001);
        return chances;
    }

    /** The same spend on each: what they bring is the number of purchases times it. */
    @Test
    void ofManyPurchasesTheBandsOfMoneyAndOfPurchasesAgree() {
        var many = new NegativeBinomial(100, 10);
        var ahead = new ValueAhead(many, new SpendAhead.Same(10), 1, 1, 0);
        for (double q : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
            assertThat(many.quantile(q)).isGreaterThan(100);
            assertThat(ahead.quantile(q)).isCloseTo(10.0 * many.quantile(q), withPercentage(1e-6));
        }
    }

    @Test
    void purchasesThatCostMoreThanTheyBringAreBelowZero() {
        var loss = new ValueAhead(PURCHASES, new SpendAhead.Same(10), 1, 0.1, 5);
        assertThat(loss.quantile(0.1)).isNegative();
        assertThat(loss.quantile(0.9)).isLessThanOrEqualTo(0);
    }
}
