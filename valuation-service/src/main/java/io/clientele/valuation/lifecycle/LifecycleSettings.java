package io.clientele.valuation.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the estimates within a lifecycle profit assume. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.lifecycle")
interface LifecycleSettings {

    /** The share of what referred customers earn that is put down to the one who referred them; the rest had come anyway. */
    @WithDefault("0.5")
    double referralShare();

    /** How many customers one voiced dissatisfaction is thought to keep away, each worth the base's mean margin. */
    @WithDefault("0.1")
    double customersLostPerDissatisfaction();
}
