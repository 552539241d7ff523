package io.clientele.valuation.whatif.trial;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.whatif.SupposedBasis;

/** Tries a version of a model on everyone before it is activated, or what is without it before it is taken out of use. */
@ApplicationScoped
class ModelTrial implements JobKind {

    private final Models models;
    private final Bases bases;
    private final SupposedBasis supposed;
    private final Trial trial;

    ModelTrial(Models models, Bases bases, SupposedBasis supposed, Trial trial) {
        this.models = models;
        this.bases = bases;
        this.supposed = supposed;
        this.trial = trial;
    }

    @Override
    public String kind() {
        return Models.DRY_RUN;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var model = request.path("model").asText();
        var then = request.has("version")
                ? supposed.with(models.named(model, request.path("version").asInt(), "/version"))
                : supposed.without(Formulas.named(model).orElseThrow().role());
        var begun = trial.begin();
        return trial.walkAll(begun, new Sides(bases.of(begun.versions()), then), progress);
    }
}
