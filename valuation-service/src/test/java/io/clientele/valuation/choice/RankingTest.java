package io.clientele.valuation.choice;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.choice.purchase.PurchaseForecast;
import io.clientele.valuation.choice.purchase.PurchaseHoldOut;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is worth having is decided against what answers while no model is active. */
class RankingTest {

    private static final ModelTime LENGTH = ModelTime.ofDays(104 * 7);
    private static final PurchaseModel DROPPING =
            new PurchaseModel.Fitted(new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426), ModelTime.WEEK, 1);
    private static final PurchaseModel STAYING = new PurchaseModel.Fitted(new Nbd(0.385, 12.072), ModelTime.WEEK, 1);
    private static final PurchaseModel PRIOR = new PurchaseModel.PriorRate();

    @Test
    void whereThePriorRateWinsThereIsNoChampionAndANoteSaysWhy() {
        var yearly = new PurchaseHoldOut();
        for (int i = 0; i < 100; i++) {
            yearly.add(PurchaseHistory.seen(0, 0, 52 * 7), 1, 10);
        }
        for (var criterion : Criterion.values()) {
            var ranking = ranked(yearly, criterion);
            assertThat(ranking.champion()).as(criterion.name()).isNull();
            assertThat(ranking.challenger()).isNull();
            assertThat(ranking.note()).contains("PRIOR_RATE", criterion.name());
            assertThat(ranking.candidates())
                    .extracting(Candidate::beatsPriorRate)
                    .containsExactly(false, false, null);
        }
    }

    @Test
    void aModelThatDoesNotBeatItIsNoChallengerEither() {
        var gone = new PurchaseHoldOut();
        for (int i = 0; i < 100; i++) {
            gone.add(PurchaseHistory.seen(26, 52 * 7, 208 * 7), 0, 0);
        }
        var ranking = ranked(gone, Criterion.RMSE);
        assertThat(ranking.champion()).isEqualTo("BG_NBD");
        assertThat(ranking.challenger()).isNull();
        assertThat(ranking.note()).isNull();
        assertThat(ranking.candidates()).extracting(Candidate::model).containsExactly("BG_NBD", "NBD", "PRIOR_RATE");
        assertThat(ranking.candidates()).extracting(Candidate::beatsPriorRate).containsExactly(true, false, null);
    }

    @Test
    void whatIsNoEstimateIsNeverAChampion() {
        var gone = new PurchaseHoldOut();
        gone.add(PurchaseHistory.seen(26, 52 * 7, 208 * 7), 0, 0);
        var flat = candidate(DROPPING, "NOT_IDENTIFIED", gone);
        var unfitted = Candidate.simple("MBG_NBD", null, "Nothing to learn from", null);
        var ranking = Ranking.of(List.of(flat, unfitted), prior(gone), Criterion.RMSE);
        assertThat(ranking.champion()).isNull();
        assertThat(ranking.note()).isNotBlank();
        assertThat(ranking.candidates()).extracting(Candidate::beatsPriorRate).containsExactly(true, null, null);
    }

    private static Ranking ranked(PurchaseHoldOut holdOut, Criterion criterion) {
        return Ranking.of(
                List.of(candidate(STAYING, "CONVERGED", holdOut), candidate(DROPPING, "CONVERGED", holdOut)),
                prior(holdOut),
                criterion);
    }

    private static Candidate candidate(PurchaseModel model, String outcome, PurchaseHoldOut holdOut) {
        var score = Score.of(PurchaseForecast.errors(model, holdOut, LENGTH, null, () -> {}));
        return new Candidate(model.name(), 1, Map.of(), outcome, "for a test", -1.0, score, null, null);
    }

    private static Candidate prior(PurchaseHoldOut holdOut) {
        var score = Score.of(PurchaseForecast.errors(PRIOR, holdOut, LENGTH, null, () -> {}));
        return Candidate.simple(PRIOR.name(), null, "for a test", score);
    }
}
