package io.clientele.valuation.whatif.trial;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.json.StrictJson;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.RegisterCostPolicy;
import io.clientele.valuation.policy.RegisterValuationPolicy;
import io.clientele.valuation.policy.ValuationPolicies;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;

/** The policies that can be tried on everyone: a version that is kept, or one that is only asked about. */
@ApplicationScoped
class TrialJobs {

    private final Bases bases;
    private final Trial trial;
    private final StrictJson json;

    TrialJobs(Bases bases, Trial trial, StrictJson json) {
        this.bases = bases;
        this.trial = trial;
        this.json = json;
    }

    @Produces
    @Singleton
    TrialJob ofCostPolicies(CostPolicies policies) {
        return policy(
                CostPolicies.DRY_RUN,
                policies::version,
                asked -> {
                    var said = json.read(asked, RegisterCostPolicy.class);
                    return policies.hypothetical(said.name(), said.pools(), "/pools");
                },
                Basis::by);
    }

    @Produces
    @Singleton
    TrialJob ofValuationPolicies(ValuationPolicies policies) {
        return policy(
                ValuationPolicies.DRY_RUN,
                policies::version,
                asked -> policies.hypothetical(json.read(asked, RegisterValuationPolicy.class)),
                Basis::by);
    }

    /** @param by the same basis by another policy of this kind */
    private <P> TrialJob policy(
            String kind, IntFunction<P> version, Function<JsonNode, P> said, BiFunction<Basis, P, Basis> by) {
        return new TrialJob(
                kind,
                (before, asked) -> by.apply(
                        before,
                        asked.has("version")
                                ? version.apply(asked.get("version").asInt())
                                : said.apply(asked)),
                bases,
                trial);
    }
}
