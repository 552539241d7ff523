package io.clientele.interaction;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set. */
@ConfigMapping(prefix = "clientele.interaction")
public interface InteractionSettings {

    /** The currency the books are kept in (CLIENTELE_BASE_CURRENCY); amounts in another one need their rate. */
    @WithDefault("${CLIENTELE_BASE_CURRENCY:CNY}")
    String baseCurrency();

    Customer customer();

    /** How customer-service is asked about customers that are not known here yet. */
    interface Customer {

        /** Its address, without a path (CLIENTELE_CUSTOMER_URL). */
        @WithDefault("${CLIENTELE_CUSTOMER_URL:http://localhost:8081}")
        String url();

        /** How long one call may take, connecting included; then the entry is answered with 503. */
        @WithDefault("2s")
        Duration timeout();

        /** How many calls one batch may have under way at once. */
        @WithDefault("8")
        int concurrency();
    }
}
