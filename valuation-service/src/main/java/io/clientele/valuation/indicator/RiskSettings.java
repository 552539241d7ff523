package io.clientele.valuation.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much credit is at risk. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.risk")
public interface RiskSettings {

    /** Share of the exposure that is lost when a customer fails. */
    @WithDefault("0.45")
    double lossGivenDefault();

    /** Economic capital ÷ exposure. */
    @WithDefault("0.08")
    double capitalRate();

    /** How likely a customer of each credit grade fails within a year. */
    Grades defaultProbability();

    /** By grade. */
    interface Grades {

        @WithDefault("0.002")
        double excellent();

        @WithDefault("0.01")
        double good();

        @WithDefault("0.03")
        double fair();

        @WithDefault("0.10")
        double poor();

        /** No credit at all. */
        @WithDefault("0.30")
        double none();
    }
}
