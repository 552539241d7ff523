package io.clientele.contracts;

import java.util.Map;

/**
 * The topics of the suite, all compacted and kept without a time limit: a late reader finds the latest state of every key.
 * The partition is always chosen by the hash of the customer's id, whatever the key is.
 */
public enum Topic {
    /** State of customers, keyed by customer id. */
    CUSTOMERS("clientele.customers.v1"),
    /** State of journal entries, keyed by entry id. */
    INTERACTIONS("clientele.interactions.v1"),
    /** What customers are worth, keyed by customer id. */
    VALUATIONS("clientele.valuations.v1"),
    /** What is known of relations beyond their value, keyed by customer id. */
    INDICATORS("clientele.indicators.v1"),
    /** The classes customers are in, keyed by customer id. */
    SEGMENTS("clientele.segments.v1"),
    /** Proposed and decided actions, keyed by action id. */
    ACTIONS("clientele.actions.v1"),
    /** Models, cost policies, schemes and cuts, keyed by their own name. */
    POLICIES("clientele.policies.v1"),
    /** What each service has done to forget somebody, keyed by service and customer id. */
    ERASURES("clientele.erasures.v1");

    /** Partitions of a topic made by the suite, set at creation. */
    public static final int PARTITIONS = 12;

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Settings a topic is made with: records keep their publish time, so data of 1997 does not expire at once. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy", "compact",
                "retention.ms", "-1",
                "message.timestamp.type", "CreateTime",
                "max.compaction.lag.ms", "3600000",
                "delete.retention.ms", "604800000");
    }
}
