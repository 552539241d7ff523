package io.clientele.valuation.model.fit;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.formula.contract.ShiftedBetaGeometricFit;
import io.clientele.valuation.formula.contract.Tenures;
import io.clientele.valuation.population.OtherHalf;

import static org.assertj.core.api.Assertions.assertThat;

/** A fit is at its end when the last search is, and not when the base has been read. */
class HowFarAFitIsTest {

    private final List<Long> told = new ArrayList<>();
    private long total;
    private long stepsAtTheEnd;

    private final Progress progress = new Progress() {

        @Override
        public void total(long n) {
            total = n;
        }

        @Override
        public void done(long n) {
            told.add(n);
        }

        @Override
        public void check() {
            stepsAtTheEnd += told.getLast() >= total ? 1 : 0;
        }
    };

    @Test
    void theOtherHalfOfTheWorkIsSearching() {
        var half = new OtherHalf(progress, 1_000);
        var searching = new Searching(half);
        var regular = Tenures.ofSurvivors(1_000, 631, 468, 382, 326, 289, 262, 241);
        var fit = ShiftedBetaGeometricFit.fit(regular, searching);
        assertThat(fit.converged()).isTrue();
        assertThat(stepsAtTheEnd).as("steps while all is said to be done").isZero();
        assertThat(total).isEqualTo(1_000);
        var expected = new ArrayList<Long>();
        for (int i = 0; i <= fit.starts() + 1; i++) {
            expected.add(500 + 500L * i / (fit.starts() + 2));
        }
        assertThat(told).isEqualTo(expected);
        half.kept();
        assertThat(told.getLast()).isEqualTo(total);
    }

    @Test
    void itNeverGoesBackWhereAnotherModelIsFittedToo() {
        var searching = new Searching(new OtherHalf(progress, 100));
        searching.toSearch(1);
        searching.searched();
        searching.toSearch(4);
        searching.searched();
        searching.searched();
        searching.searched();
        searching.searched();
        assertThat(told).containsExactly(50L, 75L, 75L, 75L, 83L, 91L);
    }
}
