package io.clientele.valuation.choice.contract;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.contract.ConstantRetention;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.formula.fit.FitProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The cohorts of Fader and Hardie (2007, table 1): seven years foresee the five after, and the shifted beta-geometric is the
 * known best. The errors were computed by another program from the published parameters.
 */
class ForeseeingRenewalsTest {

    private static final long[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};
    private static final long[] REGULAR_AFTER = {241, 223, 207, 194, 183, 173};
    private static final long[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};
    private static final long[] HIGH_END_AFTER = {491, 468, 445, 427, 409, 394};

    @Test
    void ofTheRegularCustomersTheKnownBestIsTheBest() {
        var best = bySbg(REGULAR, REGULAR_AFTER);
        foresaw(best, 973.57, 980, 0.005340, 0.005466, -251.234);
        var constant = byOneRate(REGULAR, REGULAR_AFTER);
        foresaw(constant, 596.045, 980, 0.318635, 0.334978, -352.217);
        assertThat(best.byRenewal().getFirst()).satisfies(year -> {
            assertThat(year.renewal()).isEqualTo(8);
            assertThat(year.customers()).isEqualTo(241);
            assertThat(year.actual()).isEqualTo(223);
            assertThat(year.expected()).isCloseTo(221.9, within(0.05));
        });
        assertThat(best.byRenewal()).hasSize(5);
    }

    @Test
    void ofTheHighEndCustomersToo() {
        foresaw(bySbg(HIGH_END, HIGH_END_AFTER), 2_092.36, 2_143, 0.020626, 0.021643, -400.296);
        foresaw(byOneRate(HIGH_END, HIGH_END_AFTER), 1_791.032, 2_143, 0.143368, 0.155054, -453.904);
    }

    @Test
    void oneRateIsTheShareOfTheDecisionsThatWereRenewals() {
        var tenures = Tenures.ofSurvivors(REGULAR);
        var constant = ConstantRetention.of(tenures);
        assertThat(constant.perPeriod()).isCloseTo(2_599 / 3_358.0, within(1e-12));
        assertThat(constant.logLikelihood(tenures)).isCloseTo(-1_794.6208557, within(1e-6));
        assertThat(ConstantRetention.of(new Tenures().staying(3, 10)).perPeriod())
                .isOne();
        assertThat(ConstantRetention.of(new Tenures().left(1, 10)).perPeriod()).isZero();
    }

    @Test
    void whoDoesNotDifferIsForeseenAlikeByBoth() {
        long[] half = {4096, 2048, 1024, 512};
        long[] after = {512, 256, 128};
        assertThat(bySbg(half, after).rmse()).isCloseTo(0, within(1e-3));
        assertThat(byOneRate(half, after).rmse()).isCloseTo(0, within(1e-12));
    }

    @Test
    void cohortsOfSeveralTenuresWeighAsManyAsTheyAre() {
        var holdOut = new ContractHoldOut().add(2, 1, 1, 30).add(2, 1, 0, 10).add(5, 2, 1, 60);
        var errors = byRate(0.5, holdOut);
        assertThat(errors.actual()).isEqualTo(90);
        assertThat(errors.expected()).isEqualTo(20 + 30 + 15);
        assertThat(errors.mae()).isCloseTo((40 * 0.25 + 60 * 0.5 + 60 * 0.25) / 160, within(1e-12));
        assertThat(errors.logLikelihood()).isCloseTo(40 * Math.log(0.5) + 60 * Math.log(0.25), within(1e-9));
    }

    /** By hand, from the published parameters: of regular customers P10 is one renewal more, since 7.92 % leave at the next. */
    @Test
    void bandsOfRenewalsHoldWhatTheyShould() {
        var regular = bySbg(REGULAR, REGULAR_AFTER).coverage();
        assertThat(regular.customers()).isEqualTo(241);
        assertThat(regular.measured()).isCloseTo(223 / 241.0, within(1e-12));
        assertThat(regular.below()).isCloseTo(18 / 241.0, within(1e-12));
        assertThat(regular.above()).isZero();
        assertThat(regular.expected()).isCloseTo(0.92077, within(1e-4));
    }

    @Test
    void whoLeavesEarlierOrLaterThanTheBandIsCounted() {
        var staying = new ContractHoldOut().add(2, 1, 1, 30).add(2, 1, 0, 10).add(5, 2, 1, 60);
        var most = byRate(0.95, staying).coverage();
        assertThat(most.band()).isEqualTo(0.8);
        assertThat(most.measured()).isCloseTo(0.30, within(1e-12));
        assertThat(most.below()).isCloseTo(0.70, within(1e-12));
        assertThat(most.above()).isZero();
        assertThat(most.expected()).isCloseTo(0.4 * 0.95 + 0.6 * 0.9025, within(1e-12));
        var few = byRate(0.05, staying).coverage();
        assertThat(few.measured()).isCloseTo(0.10, within(1e-12));
        assertThat(few.above()).isCloseTo(0.90, within(1e-12));
        assertThat(few.expected()).isCloseTo(0.95, within(1e-12));
    }

    /** Of ten one leaves: P(none) is P10's 10 % to the digit, and half for P90. */
    @Test
    void whatComesWithTenPercentToTheDigitIsWithin() {
        var leaving = new ContractHoldOut().add(2, 1, 1, 9).add(2, 1, 0, 1);
        assertThat(byRate(0.9, leaving).coverage().measured()).isOne();
        assertThat(byRate(0.9, leaving).coverage().expected()).isOne();
        assertThat(byRate(0.1, leaving).coverage().above()).isCloseTo(0.9, within(1e-12));
    }

    private static RenewalErrors byRate(double rate, ContractHoldOut holdOut) {
        return RenewalErrors.of(new ConstantRetention(rate), holdOut);
    }

    private static void foresaw(
            RenewalErrors errors, double expected, double actual, double mae, double rmse, double logLikelihood) {
        assertThat(errors.actual()).isEqualTo(actual);
        assertThat(errors.expected()).isCloseTo(expected, within(0.15));
        assertThat(errors.mae()).isCloseTo(mae, within(1e-4));
        assertThat(errors.rmse()).isCloseTo(rmse, within(1e-4));
        assertThat(errors.logLikelihood()).isCloseTo(logLikelihood, within(0.01));
    }

    private static RenewalErrors bySbg(long[] before, long[] after) {
        var fitted = ShiftedBetaGeometricFit.fit(Tenures.ofSurvivors(before), FitProgress.UNWATCHED);
        return RenewalErrors.of(fitted.model(), holdOut(before, after));
    }

    private static RenewalErrors byOneRate(long[] before, long[] after) {
        return RenewalErrors.of(ConstantRetention.of(Tenures.ofSurvivors(before)), holdOut(before, after));
    }

    private static ContractHoldOut holdOut(long[] before, long[] after) {
        var holdOut = new ContractHoldOut();
        int due = after.length - 1;
        for (int renewed = 0; renewed < due; renewed++) {
            holdOut.add(before.length - 1, due, renewed, after[renewed] - after[renewed + 1]);
        }
        return holdOut.add(before.length - 1, due, due, after[due]);
    }
}
