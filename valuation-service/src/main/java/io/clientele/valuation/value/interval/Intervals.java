package io.clientele.valuation.value.interval;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.valuation.choice.MeasuredCoverage;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.value.CustomerValue;

/** How sure expectations are, beside how often such bands were right. */
@ApplicationScoped
class Intervals {

    private final MeasuredCoverage coverage;
    private final String currency;

    Intervals(
            MeasuredCoverage coverage,
            @ConfigProperty(name = "clientele.base-currency", defaultValue = "CNY") String currency) {
        this.coverage = coverage;
        this.currency = currency;
    }

    /** @param horizon over which purchases look; null for a year of 52 weeks */
    IntervalsView of(CustomerValue value, String horizon) {
        return IntervalsView.of(
                value,
                Moments.horizon(horizon),
                value.basis().policy(),
                value.answeredSpend(),
                coverage.of(value.model()).orElse(null),
                currency);
    }
}
