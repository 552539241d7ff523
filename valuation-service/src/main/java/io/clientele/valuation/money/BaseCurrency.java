package io.clientele.valuation.money;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The currency in which all money is counted. */
@Singleton
public class BaseCurrency {

    private final String code;

    BaseCurrency(@ConfigProperty(name = "clientele.base-currency", defaultValue = "CNY") String code) {
        this.code = code;
    }

    /** By ISO 4217. */
    public String code() {
        return code;
    }
}
