package io.clientele.valuation.choice;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.choice.purchase.PurchaseForecast;
import io.clientele.valuation.choice.purchase.PurchaseHoldOut;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.GammaGammaFit;

/** Models of buying: how often customers buy in the hold-out. PRIOR_RATE is the one to beat. */
@ApplicationScoped
class PurchaseContest implements Contest<SplitPast<PurchaseHoldOut>> {

    private final Contenders contenders;
    private final Zone zone;

    PurchaseContest(Contenders contenders, Zone zone) {
        this.contenders = contenders;
        this.zone = zone;
    }

    @Override
    public SplitPast<PurchaseHoldOut> past(CompareModels wanted, long seen) {
        return new SplitPast<>(wanted, zone, new PurchaseHoldOut(seen));
    }

    @Override
    public Foreseen hold(Round round, SplitPast<PurchaseHoldOut> past) {
        var wanted = round.wanted();
        var progress = round.progress();
        var holdOut = past.holdOut();
        if (holdOut.customers() == 0) {
            throw Rejection.conflict(
                    "NOTHING_TO_LEARN_FROM", "No customer bought up to " + wanted.calibrationEnd() + ".");
        }
        var spend = spend(past, progress);
        var learned = spend == null ? null : spend.model();
        var candidates = contenders.of(
                round,
                past.calibration(),
                version -> Score.of(PurchaseForecast.errors(
                        version.buying().orElseThrow(), holdOut, wanted.length(), learned, progress::check)));
        return new Foreseen(
                new Happened(holdOut.customers(), holdOut.actual(), null, null),
                spend == null ? null : ComparisonView.Spending.of(spend),
                Ranking.of(candidates, prior(wanted, holdOut, learned, progress), wanted.decisive()));
    }

    /** For the bands of money alone: it does not compete, and is kept as no version. */
    private static Fit<GammaGamma> spend(SplitPast<?> past, Progress progress) {
        try {
            return GammaGammaFit.fit(past.calibration().spends(), Contenders.stopping(progress));
        } catch (IllegalArgumentException nothingToLearn) {
            return null;
        }
    }

    private static Candidate prior(CompareModels wanted, PurchaseHoldOut holdOut, GammaGamma spend, Progress progress) {
        var prior = new PurchaseModel.PriorRate();
        var score = Score.of(PurchaseForecast.errors(prior, holdOut, wanted.length(), spend, progress::check));
        return Candidate.simple(prior.name(), null, "Answers while no model is active", score);
    }
}
