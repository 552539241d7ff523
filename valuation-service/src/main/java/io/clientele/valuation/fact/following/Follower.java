package io.clientele.valuation.fact.following;

import java.util.Set;
import java.util.UUID;

/** Who keeps something that follows from customers' facts or values. Every CDI bean of this type is told by {@link Followers}. */
public interface Follower {

    /**
     * What counts of these customers is something else now: facts, records, or what lies within a window of time. Called in the
     * transaction that keeps it, after their values.
     */
    void changed(Set<UUID> customers);

    /** These customers are valued by another policy or model now, and nothing else; called in the transaction that keeps the values. */
    default void revalued(Set<UUID> customers) {
        changed(customers);
    }
}
