package io.clientele.customer.ownership;

import java.util.Set;
import java.util.UUID;

/** Customers of whom there is something in the journal; fired in the transaction in which that is heard of. */
public record JournalHeard(Set<UUID> customers) {

    /** The name of the feed that hears of it. */
    public static final String FEED = "first-contacts";
}
