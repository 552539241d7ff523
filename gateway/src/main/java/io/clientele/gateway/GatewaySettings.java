package io.clientele.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The knobs of the gateway. */
@ConfigMapping(prefix = "clientele.gateway")
public interface GatewaySettings {

    /** Where the services are; several replicas may stand behind one name. */
    Services services();

    /** How long a connection to a service may take to be made. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may be silent before the caller is told 504. */
    @WithDefault("60S")
    Duration timeout();

    /** How long a composed answer waits for each of its parts. */
    @WithDefault("5S")
    Duration partTimeout();

    /** Connections kept to each service by each of the threads that pass requests on, of which there are two for each processor. */
    @WithDefault("128")
    int connections();

    /** A connection is given up after this time, so that new replicas get their share. */
    @WithDefault("60S")
    Duration connectionLifetime();

    /** So many failures in a row make the gateway leave a service alone … */
    @WithDefault("5")
    int breakerFailures();

    /** … for this long, before one request may try again. */
    @WithDefault("2S")
    Duration breakerPause();

    /** Requests per minute and subject; unlimited unless given. */
    Optional<Integer> rateLimit();

    /** Origins whose pages may call the API from a browser; none unless given. */
    Optional<List<String>> corsOrigins();

    /** One address each. */
    interface Services {

        URI customer();

        URI interaction();

        URI valuation();

        URI segmentation();
    }

    default URI address(Service service) {
        return switch (service) {
            case CUSTOMER -> services().customer();
            case INTERACTION -> services().interaction();
            case VALUATION -> services().valuation();
            case SEGMENTATION -> services().segmentation();
        };
    }
}
