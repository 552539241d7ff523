package io.clientele.valuation.value.interval;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.choice.MeasuredCoverage;
import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.value.CustomerValue;

/** How sure expectations are, beside how often such bands were right. */
@ApplicationScoped
class Intervals {

    private final MeasuredCoverage coverage;
    private final String currency;

    Intervals(MeasuredCoverage coverage, BaseCurrency currency) {
        this.coverage = coverage;
        this.currency = currency.code();
    }

    /** @param horizon over which purchases look; null for a year of 52 weeks */
    IntervalsView of(CustomerValue value, String horizon) {
        var ahead = Moments.horizon(horizon);
        return IntervalsView.of(
                value,
                ahead,
                value.basis().policy().future(),
                value.answeredSpend(),
                ofBuying(value),
                ofContract(value),
                currency);
    }

    private MeasuredCoverage.Measured ofBuying(CustomerValue value) {
        var spend = value.answeredSpend();
        var found =
                coverage.of(value.model(), spend == null ? null : spend.name()).orElse(null);
        return found == null || value.worth().contract() == null ? found : found.ofPurchasesAlone();
    }

    private MeasuredCoverage.Measured ofContract(CustomerValue value) {
        return value.worth().contract() == null
                ? null
                : coverage.of(value.basis().formula().contracts()).orElse(null);
    }
}
