package io.clientele.valuation.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Zone;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.model.Models;
import io.clientele.valuation.policy.ValuationPolicy;

/** What valuations rest on now: the policy and the active models. */
@ApplicationScoped
class Bases {

    private final Models models;
    private final Zone zone;
    private final ActivityRates rates;
    private final FuturePolicy future;
    private final double defaultMarginRate;
    private volatile Known known;

    Bases(Models models, Zone zone, ValuationPolicy policy) {
        this.models = models;
        this.zone = zone;
        this.rates = rates(policy.rates());
        this.future = new FuturePolicy(ModelTime.parse(policy.horizon()), policy.discountRate());
        this.defaultMarginRate = policy.defaultMarginRate();
    }

    /** Read anew each time, built anew only when another version is active: the forecasts in it are worth keeping. */
    ValuationBasis current() {
        var active = models.active();
        var last = known;
        if (last == null || !last.active.equals(active)) {
            last = new Known(active, basis(active));
            known = last;
        }
        return last.basis;
    }

    /** The horizon and the discount rate of future values. */
    FuturePolicy policy() {
        return future;
    }

    private ValuationBasis basis(List<ModelVersion> active) {
        var buying = active.stream().filter(v -> v.buying().isPresent()).findFirst();
        var spending = active.stream().filter(v -> v.spend().isPresent()).findFirst();
        var model = buying.flatMap(ModelVersion::buying).orElseGet(PurchaseModel.PriorRate::new);
        return new ValuationBasis(
                zone.id(),
                rates,
                margins(buying.or(() -> spending).map(ModelVersion::facts).orElse(Map.of())),
                new PurchaseForecast(model, future),
                spending.flatMap(ModelVersion::spend).orElse(null));
    }

    private MarginBase margins(Map<String, Double> facts) {
        return facts.containsKey(ModelVersion.MARGIN_RATE)
                ? new MarginBase(
                        facts.get(ModelVersion.MARGIN_RATE), facts.get(ModelVersion.MEAN_REVENUE), defaultMarginRate)
                : new MarginBase(0, 0, defaultMarginRate);
    }

    private static ActivityRates rates(ValuationPolicy.Rates rates) {
        return new ActivityRates(Map.<ActivityDriver, BigDecimal>of(
                ActivityDriver.ORDERS, rates.order(),
                ActivityDriver.VISITS, rates.visit(),
                ActivityDriver.CALLS, rates.call(),
                ActivityDriver.SERVICE_MINUTES, rates.serviceMinute(),
                ActivityDriver.COMPLAINTS, rates.complaint(),
                ActivityDriver.RETURNS, rates.returned(),
                ActivityDriver.MARKETING_TOUCHES, rates.marketingTouch()));
    }

    private record Known(List<ModelVersion> active, ValuationBasis basis) {}
}
