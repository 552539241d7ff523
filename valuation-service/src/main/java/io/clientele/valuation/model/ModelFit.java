package io.clientele.valuation.model;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.formula.purchase.BetaGeometricNbdFit;
import io.clientele.valuation.formula.spend.GammaGammaFit;

/** Fits a model to the base as a job: gathers the statistics, searches the parameters, keeps them as a new version. */
@ApplicationScoped
class ModelFit implements JobKind {

    static final String KIND = "MODEL_FIT";

    private final Facts facts;
    private final Models models;
    private final Zone zone;
    private final Clock clock;
    private final ObjectMapper json;

    ModelFit(Facts facts, Models models, Zone zone, Clock clock, ObjectMapper json) {
        this.facts = facts;
        this.models = models;
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
        var wanted = json.treeToValue(request, StartFit.class);
        var base = gather(wanted, progress);
        FitProgress watch = (iteration, logLikelihood) -> {
            progress.check();
            return true;
        };
        var found =
                switch (wanted.model()) {
                    case Models.BG_NBD -> buying(wanted, base, watch);
                    case Models.GAMMA_GAMMA -> spending(wanted, base, watch);
                    default -> throw new IllegalArgumentException("no model " + wanted.model());
                };
        return FitResult.of(models.add(found));
    }

    private BaseStatistics gather(StartFit wanted, Progress progress) {
        var base = new BaseStatistics(wanted.calibrationEnd(), zone.id());
        facts.trade(zone.endOf(wanted.calibrationEnd()), fact -> {
            base.add(fact);
            if (base.customers() % 1_000 == 0) {
                progress.check();
                progress.done(base.customers());
            }
        });
        base.endOfCustomer();
        progress.total(base.customers());
        progress.done(base.customers());
        return base;
    }

    private ModelVersion buying(StartFit wanted, BaseStatistics base, FitProgress watch) {
        var unit = wanted.unit();
        var histories = base.histories();
        if (histories.size() == 0) {
            throw nothingToLearn("No customer bought up to " + wanted.calibrationEnd() + ".");
        }
        var fit = learned(() -> BetaGeometricNbdFit.fit(histories, ModelTime.parse(unit), watch));
        var m = fit.model();
        return version(wanted, unit, base, fit, Map.of("r", m.r(), "alpha", m.alpha(), "a", m.a(), "b", m.b()));
    }

    private ModelVersion spending(StartFit wanted, BaseStatistics base, FitProgress watch) {
        var fit = learned(() -> GammaGammaFit.fit(base.spends(), watch));
        var m = fit.model();
        return version(wanted, null, base, fit, Map.of("p", m.p(), "q", m.q(), "gamma", m.gamma()));
    }

    private ModelVersion version(
            StartFit wanted, String unit, BaseStatistics base, Fit<?> fit, Map<String, Double> parameters) {
        return new ModelVersion(
                wanted.model(),
                0,
                new TreeMap<>(parameters),
                base.facts(),
                unit,
                wanted.calibrationEnd(),
                fit.logLikelihood(),
                fit.customers(),
                fit.converged(),
                fit.outcome().name(),
                fit.reason(),
                clock.instant());
    }

    /** The formulas say in words what the data lack. */
    private static <M> Fit<M> learned(Supplier<Fit<M>> search) {
        try {
            return search.get();
        } catch (IllegalArgumentException e) {
            throw nothingToLearn(e.getMessage() + ".");
        }
    }

    private static Rejection nothingToLearn(String why) {
        return Rejection.conflict("NOTHING_TO_LEARN_FROM", why);
    }
}
