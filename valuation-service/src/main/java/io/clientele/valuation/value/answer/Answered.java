package io.clientele.valuation.value.answer;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.value.CustomerValue;

/** Shows what a valuation has found. */
@ApplicationScoped
public class Answered {

    private final String currency;

    Answered(@ConfigProperty(name = "clientele.base-currency", defaultValue = "CNY") String currency) {
        this.currency = currency;
    }

    /** @param horizon over which expected purchases look; null for a year of 52 weeks */
    public ValuationView view(CustomerValue value, String horizon, Locale language) {
        return ValuationView.of(value, Moments.horizon(horizon), value.answeredSpend(), currency, language);
    }

    ExplanationView explanation(CustomerValue value, Locale language) {
        return ExplanationView.of(value, currency, language);
    }
}
