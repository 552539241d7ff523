package io.clientele.segmentation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The knobs of this service. */
@ConfigMapping(prefix = "clientele.segmentation")
public interface SegmentationConfig {

    /** The currency that all values arrive in. */
    @WithDefault("${clientele.base-currency:CNY}")
    String baseCurrency();

    /** How many customers a cut moves in one transaction. */
    @WithDefault("1000")
    int pageSize();

    /** How often to look whether a month has begun. */
    @WithDefault("PT30S")
    Duration monthCheck();
}
