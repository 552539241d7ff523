package io.clientele.valuation.choice;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.choice.spend.SpendErrors;
import io.clientele.valuation.choice.spend.SpendForecast;
import io.clientele.valuation.choice.spend.SpendHoldOut;

/**
 * Models of spend: what customers pay on an occasion of the hold-out. The customer's own mean, which answers while no model is
 * active, is the one to beat; the mean of all is the other simple answer.
 */
@ApplicationScoped
class SpendContest implements Contest<SplitPast<SpendHoldOut>> {

    /** With fewer customers it is chance that chooses. */
    static final int LEAST = 30;

    private final Contenders contenders;
    private final Zone zone;

    SpendContest(Contenders contenders, Zone zone) {
        this.contenders = contenders;
        this.zone = zone;
    }

    @Override
    public SplitPast<SpendHoldOut> past(CompareModels wanted, long seen) {
        return new SplitPast<>(wanted, zone, new SpendHoldOut(seen));
    }

    @Override
    public Foreseen hold(Round round, SplitPast<SpendHoldOut> past) {
        var wanted = round.wanted();
        var progress = round.progress();
        var holdOut = past.holdOut();
        var cases = holdOut.cases();
        if (cases.size() < LEAST) {
            throw Rejection.conflict(
                    "HOLD_OUT_TOO_SMALL",
                    "Of the customers who bought up to " + wanted.calibrationEnd() + ", " + cases.size()
                            + " bought in the hold-out too, up to " + wanted.holdOutEnd() + "; " + LEAST
                            + " are needed to tell models of spend apart.");
        }
        var candidates = contenders.of(
                round,
                past.calibration(),
                version -> Score.of(SpendErrors.of(
                        new SpendForecast.ByGammaGamma(
                                version.spend().orElseThrow().parameters()),
                        cases,
                        progress::check)));
        double all = holdOut.meanOfAll();
        var meanOfAll = SpendErrors.of(new SpendForecast.MeanOfAll(all), cases, progress::check);
        var ownMean = SpendErrors.of(new SpendForecast.OwnMean(), cases, progress::check);
        candidates.add(Candidate.simple(
                SpendForecast.MeanOfAll.NAME,
                Map.of("meanSpend", all),
                "The same for everybody: what an occasion of the calibration brought",
                Score.of(meanOfAll)));
        var answers = Candidate.simple(
                SpendForecast.OwnMean.NAME, null, "Answers while no model is active", Score.of(ownMean));
        long occasions = cases.stream().mapToLong(SpendHoldOut.Case::occasions).sum();
        return new Foreseen(
                new Happened(cases.size(), occasions, ownMean.actual(), null),
                null,
                Ranking.of(candidates, answers, wanted.decisive()).orSimple());
    }
}
