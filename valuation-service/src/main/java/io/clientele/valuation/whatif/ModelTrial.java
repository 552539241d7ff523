package io.clientele.valuation.whatif;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.value.Bases;

/** Tries a version of a model on everyone before it is activated. */
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
        var version = models.named(
                request.path("model").asText(), request.path("version").asInt(), "/version");
        return trial.of(bases.current(), supposed.with(version), progress);
    }
}
