package io.clientele.valuation.fact;

import java.util.Set;
import java.util.UUID;

/** Who keeps something that follows from the facts of customers. Every CDI bean of this type is told. */
public interface Follower {

    /** These customers' facts or records are others now; called in the transaction that keeps them, after their values. */
    void changed(Set<UUID> customers);
}
