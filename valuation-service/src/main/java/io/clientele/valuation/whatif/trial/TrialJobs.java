package io.clientele.valuation.whatif.trial;

import java.util.List;
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
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.RegisterValuationPolicy;
import io.clientele.valuation.policy.ValuationPolicies;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.VersionsInForce;

/** What can be tried on everyone. */
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
                ClassedValue.CURRENT_VALUE,
                List.of("POST /api/v1/cost-policies?dryRun=true", "PUT /api/v1/cost-policies/active?dryRun=true"),
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
                ClassedValue.LIFETIME_VALUE,
                List.of(
                        "POST /api/v1/valuation-policies?dryRun=true",
                        "PUT /api/v1/valuation-policies/active?dryRun=true"),
                policies::version,
                asked -> policies.hypothetical(json.read(asked, RegisterValuationPolicy.class)),
                Basis::by);
    }

    /** A version in the place of the active one of its role, or what is without one of this role. */
    @Produces
    @Singleton
    TrialJob ofModels() {
        var begunBy = List.of(
                "PUT /api/v1/models/{name}/active?dryRun=true", "DELETE /api/v1/models/{name}/active?dryRun=true");
        return job(Models.DRY_RUN, ClassedValue.LIFETIME_VALUE, begunBy, (inForce, asked) -> {
            var model = asked.path("model").asText();
            return bases.of(
                    asked.has("version")
                            ? inForce.with(model, asked.path("version").asInt())
                            : inForce.without(
                                    Formulas.named(model).orElseThrow().role()));
        });
    }

    /**
     * A version that is kept, or one that is only asked about.
     *
     * @param by the same basis by another policy of this kind
     */
    private <P> TrialJob policy(
            String kind,
            ClassedValue classesOf,
            List<String> begunBy,
            IntFunction<P> version,
            Function<JsonNode, P> said,
            BiFunction<Basis, P, Basis> by) {
        return job(
                kind,
                classesOf,
                begunBy,
                (inForce, asked) -> by.apply(
                        bases.of(inForce),
                        asked.has("version")
                                ? version.apply(asked.get("version").asInt())
                                : said.apply(asked)));
    }

    private TrialJob job(
            String kind,
            ClassedValue classesOf,
            List<String> begunBy,
            BiFunction<VersionsInForce, JsonNode, Basis> wanted) {
        return new TrialJob(kind, classesOf, begunBy, wanted, bases, population, trial, parts);
    }
}
