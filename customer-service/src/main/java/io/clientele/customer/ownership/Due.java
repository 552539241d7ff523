package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.UUID;

/** A first contact that is overdue; the places of these, in order, are places in the list of all. */
record Due(Instant at, UUID customerId) {

    /** Before all. */
    static final Due NONE = new Due(Instant.EPOCH, new UUID(0, 0));
}
