package io.clientele.valuation.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.spend.GammaGammaFit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Sums round differently in another order; what a fit finds, and that it has found it, does not hang on that. */
class FittingInAnyOrderTest {

    @RepeatedTest(12)
    void spendsAreFittedInAnyOrder(RepetitionInfo repetition) {
        var histories = new ArrayList<>(Cdnow.sample().histories());
        Collections.shuffle(histories, new Random(repetition.getCurrentRepetition()));
        var fit = GammaGammaFit.fit(Cdnow.spends(histories), FitProgress.UNWATCHED);
        assertThat(fit.converged()).as(fit.reason()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(-4_055.918, within(0.001));
        assertThat(fit.model().gamma()).isCloseTo(15.4435, within(0.001));
    }
}
