package io.clientele.valuation.model.fit;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whether models are fitted anew by themselves. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.refit")
interface RefitPolicy {

    /** How long ago the past that an active model was last fitted to may have ended, as P1M, before another fit is begun; absent for never. */
    Optional<String> every();
}
