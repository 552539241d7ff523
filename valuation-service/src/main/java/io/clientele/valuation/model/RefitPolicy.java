package io.clientele.valuation.model;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whether models are fitted anew by themselves. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.refit")
interface RefitPolicy {

    /** How old the last fit of an active model may become, as P1M, before another is begun; absent for never. */
    Optional<String> every();
}
