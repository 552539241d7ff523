package io.clientele.valuation.choice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.choice.ComparisonView.Candidate;
import io.clientele.valuation.fact.Trade;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.GammaGammaFit;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.model.fit.Fits;
import io.clientele.valuation.registry.Family;

/** Lets models compete as a job: each is fitted to the calibration and foresees the hold-out. */
@ApplicationScoped
class ModelComparison implements JobKind {

    static final String KIND = "MODEL_COMPARISON";

    private final Trade trade;
    private final Fits fits;
    private final Models models;
    private final ComparisonRows rows;
    private final Zone zone;
    private final Clock clock;
    private final ObjectMapper json;

    ModelComparison(
            Trade trade, Fits fits, Models models, ComparisonRows rows, Zone zone, Clock clock, ObjectMapper json) {
        this.trade = trade;
        this.fits = fits;
        this.models = models;
        this.rows = rows;
        this.zone = zone;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) throws Exception {
        var order = json.treeToValue(request, Order.class);
        var wanted = order.wanted();
        var past = gather(wanted, progress);
        if (past.holdOut().customers() == 0) {
            throw Rejection.conflict(
                    "NOTHING_TO_LEARN_FROM", "No customer bought up to " + wanted.calibrationEnd() + ".");
        }
        var spend = spend(past, progress);
        var learned = spend == null ? null : spend.model();
        var candidates = new ArrayList<Candidate>();
        for (var family : wanted.candidates()) {
            candidates.add(competing(family, wanted, past, learned, progress));
            progress.done(candidates.size());
        }
        var prior = prior(wanted, past.holdOut(), learned, progress);
        var made = view(order, past.holdOut(), spend, Ranking.of(candidates, prior, wanted.decisive()));
        rows.keep(made);
        return made;
    }

    private SplitPast gather(CompareModels wanted, Progress progress) {
        var past = new SplitPast(wanted.calibrationEnd(), wanted.holdOutEnd(), zone, wanted.calendarPeriod());
        trade.read(zone.endOf(wanted.holdOutEnd()), fact -> {
            past.add(fact);
            progress.check();
        });
        past.end();
        progress.total(wanted.candidates().size());
        return past;
    }

    /** For the bands of money alone: it does not compete, and is kept as no version. */
    private static Fit<GammaGamma> spend(SplitPast past, Progress progress) {
        try {
            return GammaGammaFit.fit(past.calibration().spends(), stopping(progress));
        } catch (IllegalArgumentException nothingToLearn) {
            return null;
        }
    }

    private Candidate competing(
            Family family, CompareModels wanted, SplitPast past, GammaGamma spend, Progress progress) {
        ModelVersion version;
        try {
            version = fits.fit(
                    family, wanted.unit(family), wanted.calibrationEnd(), past.calibration(), stopping(progress));
        } catch (Rejection nothingToLearn) {
            return new Candidate(family.name(), null, null, null, nothingToLearn.detail(), null, null, null);
        }
        var model = version.buying().orElseThrow();
        return new Candidate(
                family.name(),
                version.version(),
                version.parameters(),
                version.outcome(),
                version.reason(),
                version.logLikelihood(),
                Scoring.of(model, past.holdOut(), wanted.length(), spend, progress::check),
                null);
    }

    private static FitProgress stopping(Progress progress) {
        return (iteration, logLikelihood) -> {
            progress.check();
            return true;
        };
    }

    private static Candidate prior(CompareModels wanted, HoldOut holdOut, GammaGamma spend, Progress progress) {
        var prior = new PurchaseModel.PriorRate();
        var score = Scoring.of(prior, holdOut, wanted.length(), spend, progress::check);
        return new Candidate(prior.name(), null, null, null, "Answers while no model is active", null, score, null);
    }

    private ComparisonView view(Order order, HoldOut holdOut, Fit<GammaGamma> spend, Ranking ranking) {
        var wanted = order.wanted();
        return new ComparisonView(
                order.id(),
                clock.instant(),
                wanted.calibrationEnd(),
                wanted.holdOut(),
                wanted.holdOutEnd(),
                wanted.unit(),
                wanted.calendarPeriod() == null ? null : wanted.period(),
                wanted.decisive().name(),
                holdOut.customers(),
                holdOut.actual(),
                ranking.champion(),
                ranking.challenger(),
                ranking.note(),
                active(),
                spend == null ? null : ComparisonView.Spending.of(spend),
                ranking.candidates());
    }

    private String active() {
        return models.active().stream()
                .filter(v -> v.buying().isPresent())
                .map(ModelVersion::model)
                .findFirst()
                .orElse(null);
    }

    /** What a job is asked: under this identity the comparison will be found. */
    record Order(UUID id, CompareModels wanted) {}
}
