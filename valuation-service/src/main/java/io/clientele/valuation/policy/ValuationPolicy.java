package io.clientele.valuation.policy;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** By which policy customers are valued. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.valuation")
public interface ValuationPolicy {

    /** What a year of waiting costs, effective a year. */
    @WithDefault("0.10")
    double discountRate();

    /** How far the future value looks ahead. */
    @WithDefault("P3Y")
    String horizon();

    /** Margin ÷ revenue where no cost of goods is known at all. */
    @WithDefault("1.0")
    double defaultMarginRate();

    /** What one unit of each activity costs, in base currency. */
    Rates rates();

    /** Cost to provide and to serve by activity. */
    interface Rates {

        /** A purchase taken, picked and delivered. */
        @WithDefault("0")
        BigDecimal order();

        /** A contact in person. */
        @WithDefault("0")
        BigDecimal visit();

        /** A contact by telephone. */
        @WithDefault("0")
        BigDecimal call();

        /** A minute spent on a service case. */
        @WithDefault("0")
        BigDecimal serviceMinute();

        /** A complaint handled. */
        @WithDefault("0")
        BigDecimal complaint();

        /** A return handled. */
        @WithDefault("0")
        BigDecimal returned();

        /** A marketing touch sent. */
        @WithDefault("0")
        BigDecimal marketingTouch();
    }
}
