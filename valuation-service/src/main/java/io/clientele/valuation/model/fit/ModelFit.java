package io.clientele.valuation.model.fit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.registry.Formulas;

/** Fits a model to the base as a job: gathers the statistics, searches the parameters, keeps them as a new version. */
@ApplicationScoped
class ModelFit implements PopulationJob {

    static final String KIND = "MODEL_FIT";

    private final Gathering gathering;
    private final Fits fits;
    private final ObjectMapper json;

    ModelFit(Gathering gathering, Fits fits, ObjectMapper json) {
        this.gathering = gathering;
        this.fits = fits;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("POST /api/v1/model-fits");
    }

    @Override
    public Object run(JsonNode request, Progress progress) throws Exception {
        var wanted = json.treeToValue(request, StartFit.class);
        var family = Formulas.named(wanted.model()).orElseThrow();
        var base = gathering.of(wanted, family, progress);
        var searching = new Searching(progress, base.customers());
        var found = fits.fit(family, wanted.unit(), wanted.calibrationEnd(), base, searching);
        searching.kept();
        return FitResult.of(found);
    }
}
