package io.clientele.customer;

import java.util.Set;
import java.util.UUID;

/** Customers of whom there is something in the journal; fired in the transaction in which that is heard of. */
public record JournalHeard(Set<UUID> customers) {}
