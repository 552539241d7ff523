package io.clientele.kit.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Quarkus answers an address that is no URI with a bare 400 before any handler of ours runs. Its check is switched off
 * here, as early as the configuration is read, and {@code Doorkeeper} does the same check and answers a problem.
 */
public final class UriValidation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
