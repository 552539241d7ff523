package io.clientele.valuation.told;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How indicators are told to others. A change holds from the next start on. */
@ConfigMapping(prefix = "clientele.indicators")
interface TellingSettings {

    /** How long to wait between two looks at whom something was heard of. */
    @WithDefault("PT0.5S")
    Duration every();

    /** A number is told again when it has moved by this share of itself, or has come or gone. */
    @WithDefault("0.005")
    double material();
}
