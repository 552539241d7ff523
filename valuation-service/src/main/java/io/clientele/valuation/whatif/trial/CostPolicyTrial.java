package io.clientele.valuation.whatif.trial;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.json.StrictJson;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.cost.RegisterCostPolicy;
import io.clientele.valuation.value.Bases;

/** Tries a cost policy on everyone before it is activated. */
@ApplicationScoped
class CostPolicyTrial implements JobKind {

    private final CostPolicies policies;
    private final Bases bases;
    private final Trial trial;
    private final StrictJson json;

    CostPolicyTrial(CostPolicies policies, Bases bases, Trial trial, StrictJson json) {
        this.policies = policies;
        this.bases = bases;
        this.trial = trial;
        this.json = json;
    }

    @Override
    public String kind() {
        return CostPolicies.DRY_RUN;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var before = bases.current();
        return trial.of(before, before.by(wanted(request)), progress);
    }

    private CostPolicy wanted(JsonNode request) {
        if (request.has("version")) {
            return policies.version(request.get("version").asInt());
        }
        var said = json.read(request, RegisterCostPolicy.class);
        return policies.hypothetical(said.name(), said.pools(), "/pools");
    }
}
