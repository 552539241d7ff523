package io.clientele.valuation.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.cost.CostPolicies;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationPolicy;

/** What valuations rest on, now and at any time before: the policies and the active models. */
@ApplicationScoped
public class Bases {

    private static final int MOST_KEPT = 8;

    private final Models models;
    private final CostPolicies costs;
    private final Zone zone;
    private final FuturePolicy future;
    private final double defaultMarginRate;

    /** Built anew only when other versions are active: the forecasts in a basis are worth keeping. */
    private final Map<Versions, Basis> known = new ConcurrentHashMap<>();

    Bases(Models models, CostPolicies costs, Zone zone, ValuationPolicy policy) {
        this.models = models;
        this.costs = costs;
        this.zone = zone;
        this.future = new FuturePolicy(ModelTime.parse(policy.horizon()), policy.discountRate());
        this.defaultMarginRate = policy.defaultMarginRate();
    }

    /** What is in force at the moment of asking. */
    public Basis current() {
        return known(new Versions(models.active(), costs.activeVersion()));
    }

    /** What was in force at an instant; null for now. */
    public Basis at(Instant instant) {
        return instant == null
                ? current()
                : known(new Versions(models.activeAt(instant), costs.activeVersion(instant)));
    }

    /** What these versions give with another look ahead; kept by nobody. */
    public Basis of(List<ModelVersion> active, CostPolicy policy, FuturePolicy ahead) {
        return new Basis(formula(active, policy, ahead), policy);
    }

    /** The horizon and the discount rate of future values. */
    public FuturePolicy policy() {
        return future;
    }

    /** The latest activation of a model or a policy, 0 when there was none. */
    long latestActivation() {
        return Math.max(models.latestActivation(), costs.latestActivation());
    }

    private Basis known(Versions versions) {
        var found = known.get(versions);
        if (found == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            found = of(versions.models, costs.version(versions.policy), future);
            known.put(versions, found);
        }
        return found;
    }

    private ValuationBasis formula(List<ModelVersion> active, CostPolicy policy, FuturePolicy ahead) {
        var buying = active.stream().filter(v -> v.buying().isPresent()).findFirst();
        var spending = active.stream().filter(v -> v.spend().isPresent()).findFirst();
        var model = buying.flatMap(ModelVersion::buying).orElseGet(PurchaseModel.PriorRate::new);
        return new ValuationBasis(
                zone.id(),
                policy.rates(),
                margins(buying.or(() -> spending).map(ModelVersion::facts).orElse(Map.of())),
                new PurchaseForecast(model, ahead),
                spending.flatMap(ModelVersion::spend).orElse(null),
                active.stream().flatMap(v -> v.contracts().stream()).findFirst().orElse(null),
                null);
    }

    private MarginBase margins(Map<String, Double> facts) {
        return facts.containsKey(ModelVersion.MARGIN_RATE)
                ? new MarginBase(
                        facts.get(ModelVersion.MARGIN_RATE), facts.get(ModelVersion.MEAN_REVENUE), defaultMarginRate)
                : new MarginBase(0, 0, defaultMarginRate);
    }

    private record Versions(List<ModelVersion> models, int policy) {}
}
