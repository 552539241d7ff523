package io.clientele.valuation.policy;

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

    /** Up to so many customers are walked for an equity bridge while the caller waits; beyond, it is a job. */
    @WithDefault("20000")
    long bridgeAtOnce();
}
