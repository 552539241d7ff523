package io.clientele.interaction;

import java.math.BigDecimal;
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

    Complaint complaint();

    Points points();

    Sales sales();

    Association association();

    /** By when a complaint is to be dealt with, counted from when it happened. */
    interface Complaint {

        /** CLIENTELE_INTERACTION_COMPLAINT_ACKNOWLEDGE_WITHIN: until somebody answers it, or answers again once reopened. */
        @WithDefault("P1D")
        Duration acknowledgeWithin();

        /** CLIENTELE_INTERACTION_COMPLAINT_RESOLVE_WITHIN_CRITICAL and so on: until it is resolved, by its severity. */
        @WithDefault("P1D")
        Duration resolveWithinCritical();

        @WithDefault("P3D")
        Duration resolveWithinHigh();

        /** Also for complaints whose severity was not said. */
        @WithDefault("P7D")
        Duration resolveWithinMedium();

        @WithDefault("P14D")
        Duration resolveWithinLow();
    }

    /** Loyalty points. */
    interface Points {

        /** CLIENTELE_INTERACTION_POINTS_PER_UNIT: what a purchase earns for one unit of the base currency. */
        @WithDefault("1")
        BigDecimal perUnit();

        /** CLIENTELE_INTERACTION_POINTS_VALID_FOR: how long points earned by rule can be used, an ISO 8601 period. */
        @WithDefault("P24M")
        String validFor();

        /** CLIENTELE_INTERACTION_POINTS_EXPIRE_EVERY: how often it is looked for points to book as expired. */
        @WithDefault("PT1M")
        Duration expireEvery();
    }

    /** Sums of sales. */
    interface Sales {

        /** CLIENTELE_INTERACTION_SALES_FOLD_EVERY: how often what is due is summed up; a report does so first, besides. */
        @WithDefault("PT30S")
        Duration foldEvery();
    }

    /** What is bought together. */
    interface Association {

        /** CLIENTELE_INTERACTION_ASSOCIATION_COUNT_DAILY: whether that is counted every day without being asked for, over the year up to then. */
        @WithDefault("true")
        boolean countDaily();
    }

    /** How customer-service is asked about customers that are not known here yet. */
    interface Customer {

        /** Its address, without a path (CLIENTELE_CUSTOMER_URL). */
        @WithDefault("${CLIENTELE_CUSTOMER_URL:http://localhost:8081}")
        String url();

        /** CLIENTELE_INTERACTION_CUSTOMER_CONNECT_TIMEOUT: how long to wait until it takes the call; then the entry is answered with 503. */
        @WithDefault("2s")
        Duration connectTimeout();

        /**
         * CLIENTELE_INTERACTION_CUSTOMER_TIMEOUT: how long to wait for its answer once it took the call; then the entry is answered
         * with 503. A service that has just been started on a busy machine needs seconds for its first answers.
         */
        @WithDefault("20s")
        Duration timeout();

        /** How many calls one batch may have under way at once. */
        @WithDefault("8")
        int concurrency();
    }
}
