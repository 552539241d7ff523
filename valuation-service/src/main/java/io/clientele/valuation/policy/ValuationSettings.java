package io.clientele.valuation.policy;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a deployment says of valuing. The first three are one policy: another is a version of it from the next start on. */
@ConfigMapping(prefix = "clientele.valuation")
public interface ValuationSettings {

    /** What a year of waiting costs, effective a year. */
    @WithDefault("0.10")
    double discountRate();

    /** How far the future value looks ahead. */
    @WithDefault("P3Y")
    String horizon();

    /** Margin ÷ revenue where no cost of goods is known at all. */
    @WithDefault("1.0")
    double defaultMarginRate();

    /**
     * Below which probabilities of being alive subscribers are told of a customer on the day, though nothing happened. The
     * closer they lie, the less a published value may differ from one that is computed, and the more is published.
     */
    @WithDefault("0.9,0.8,0.7,0.6,0.5,0.4,0.3,0.2,0.1,0.05,0.01")
    List<Double> aliveThresholds();

    /** How often to look for values that time has changed. */
    @WithDefault("PT0.5S")
    Duration dueCheck();

    /** Of so many entries and records that come at once the values are put off until the backlog is over. */
    @WithDefault("2000")
    int putOffFrom();

    /** Up to so many customers are walked for an equity bridge while the caller waits; beyond, it is a job. */
    @WithDefault("20000")
    long bridgeAtOnce();
}
