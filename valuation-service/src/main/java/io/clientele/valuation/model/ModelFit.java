package io.clientele.valuation.model;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.formula.fit.FitProgress;
import io.clientele.valuation.registry.Formulas;

/** Fits a model to the base as a job: gathers the statistics, searches the parameters, keeps them as a new version. */
@ApplicationScoped
class ModelFit implements JobKind {

    static final String KIND = "MODEL_FIT";

    private final Facts facts;
    private final Fits fits;
    private final Zone zone;
    private final ObjectMapper json;

    ModelFit(Facts facts, Fits fits, Zone zone, ObjectMapper json) {
        this.facts = facts;
        this.fits = fits;
        this.zone = zone;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) throws Exception {
        var wanted = json.treeToValue(request, StartFit.class);
        var family = Formulas.named(wanted.model()).orElseThrow();
        var base = gather(wanted, progress);
        FitProgress watch = (iteration, logLikelihood) -> {
            progress.check();
            return true;
        };
        return FitResult.of(fits.fit(family, wanted.unit(), wanted.calibrationEnd(), base, watch));
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
}
