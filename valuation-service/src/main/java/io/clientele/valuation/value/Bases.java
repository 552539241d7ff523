package io.clientele.valuation.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationPolicies;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.policy.activation.PolicyActivations;

/** What valuations rest on, now and at any time before: the policies and the active models. */
@ApplicationScoped
public class Bases {

    private static final int MOST_KEPT = 8;

    private final Models models;
    private final CostPolicies costs;
    private final ValuationPolicies policies;
    private final PolicyActivations activations;
    private final Zone zone;

    /** Built anew only when other versions are active: the forecasts in a basis are worth keeping. */
    private final Map<Versions, Basis> known = new ConcurrentHashMap<>();

    Bases(Models models, CostPolicies costs, ValuationPolicies policies, PolicyActivations activations, Zone zone) {
        this.models = models;
        this.costs = costs;
        this.policies = policies;
        this.activations = activations;
        this.zone = zone;
    }

    /** What is in force at the moment of asking. */
    public Basis current() {
        return known(new Versions(models.active(), activations.inForce(null)));
    }

    /** What was in force at an instant; null for now. */
    public Basis at(Instant instant) {
        return instant == null
                ? current()
                : known(new Versions(models.activeAt(instant), activations.inForce(instant)));
    }

    /** What is in force at the moment of asking, by name. */
    public VersionsInForce inForce() {
        var active = models.active().stream().map(ModelVersion::champion).toList();
        return new VersionsInForce(active, activations.inForce(null));
    }

    /** What these versions give, whatever is in force by now; refused where there is no such version. */
    public Basis of(VersionsInForce named) {
        var versions = named.models().stream()
                .map(m -> models.named(m.model(), m.version(), "/version"))
                .toList();
        return known(new Versions(versions, named.policies()));
    }

    /** What these versions give; kept by nobody. */
    public Basis of(List<ModelVersion> active, CostPolicy costs, ValuationPolicy policy) {
        return new Basis(formula(active, costs, policy), costs, policy);
    }

    private Basis known(Versions versions) {
        var found = known.get(versions);
        if (found == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            var policy = versions.policies;
            found = of(versions.models, costs.version(policy.costs()), policies.version(policy.valuation()));
            known.put(versions, found);
        }
        return found;
    }

    private ValuationBasis formula(List<ModelVersion> active, CostPolicy costs, ValuationPolicy policy) {
        var buying = active.stream().filter(v -> v.buying().isPresent()).findFirst();
        var spending = active.stream().filter(v -> v.spend().isPresent()).findFirst();
        var model = buying.flatMap(ModelVersion::buying).orElseGet(PurchaseModel.PriorRate::new);
        return new ValuationBasis(
                zone.id(),
                costs.rates(),
                margins(
                        buying.or(() -> spending).map(ModelVersion::facts).orElse(Map.of()),
                        policy.defaultMarginRate()),
                new PurchaseForecast(model, policy.future()),
                spending.flatMap(ModelVersion::spend).orElse(null),
                active.stream().flatMap(v -> v.contracts().stream()).findFirst().orElse(null),
                null);
    }

    private static MarginBase margins(Map<String, Double> facts, double otherwise) {
        return facts.containsKey(ModelVersion.MARGIN_RATE)
                ? new MarginBase(facts.get(ModelVersion.MARGIN_RATE), facts.get(ModelVersion.MEAN_REVENUE), otherwise)
                : new MarginBase(0, 0, otherwise);
    }

    private record Versions(List<ModelVersion> models, PolicyActivations.InForce policies) {}
}
