package io.clientele.valuation.value.answer;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.moment.Moments;
import io.clientele.valuation.money.BaseCurrency;
import io.clientele.valuation.value.CustomerValue;

/** Shows what a valuation has found. */
@ApplicationScoped
public class Answered {

    private final String currency;

    Answered(BaseCurrency currency) {
        this.currency = currency.code();
    }

    /** @param horizon over which expected purchases look; null for a year of 52 weeks */
    public ValuationView view(CustomerValue value, String horizon, Locale language) {
        return ValuationView.of(value, Moments.horizon(horizon), value.answeredSpend(), currency, language);
    }

    ExplanationView explanation(CustomerValue value, Locale language) {
        return ExplanationView.of(value, currency, language);
    }
}
