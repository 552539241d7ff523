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
import io.clientele.valuation.population.Population;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;

/** The policies that can be tried on everyone: a version that is kept, or one that is only asked about. */
@ApplicationScoped
class TrialJobs {

    private final Bases bases;
    private final Population population;
    private final Trial trial;
    private final KeptParts parts;
    private final StrictJson json;

    TrialJobs(Bases bases, Population population, Trial trial, KeptParts parts, StrictJson json) {
        this.bases = bases;
        this.population = population;
        this.trial = trial;
        this.parts = parts;
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
                (inForce, asked) -> by.apply(
                        bases.of(inForce),
                        asked.has("version")
                                ? version.apply(asked.get("version").asInt())
                                : said.apply(asked)),
                bases,
                population,
                trial,
                parts);
    }
}
