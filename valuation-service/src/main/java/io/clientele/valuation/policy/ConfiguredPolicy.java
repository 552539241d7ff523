package io.clientele.valuation.policy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.lifetime.FuturePolicy;

/** What a deployment is configured with is a version of the policy like any other, before anybody is valued. */
@ApplicationScoped
class ConfiguredPolicy {

    private static final String BY = "configuration";

    private final ValuationPolicies policies;
    private final ValuationSettings settings;

    ConfiguredPolicy(ValuationPolicies policies, ValuationSettings settings) {
        this.policies = policies;
        this.settings = settings;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        policies.configured(
                new FuturePolicy(ModelTime.parse(settings.horizon()), settings.discountRate()),
                settings.defaultMarginRate(),
                BY);
    }
}
