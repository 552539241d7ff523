package io.clientele.valuation.whatif.trial;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.json.StrictJson;
import io.clientele.valuation.policy.RegisterValuationPolicy;
import io.clientele.valuation.policy.ValuationPolicies;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.value.Bases;

/** Tries a valuation policy on everyone before it is activated. */
@ApplicationScoped
class ValuationPolicyTrial implements JobKind {

    private final ValuationPolicies policies;
    private final Bases bases;
    private final Trial trial;
    private final StrictJson json;

    ValuationPolicyTrial(ValuationPolicies policies, Bases bases, Trial trial, StrictJson json) {
        this.policies = policies;
        this.bases = bases;
        this.trial = trial;
        this.json = json;
    }

    @Override
    public String kind() {
        return ValuationPolicies.DRY_RUN;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var before = bases.current();
        return trial.of(before, before.by(wanted(request)), progress);
    }

    private ValuationPolicy wanted(JsonNode request) {
        if (request.has("version")) {
            return policies.version(request.get("version").asInt());
        }
        return policies.hypothetical(json.read(request, RegisterValuationPolicy.class));
    }
}
