package io.clientele.customer.model.profile;

import java.util.UUID;

/** How the record was obtained, what that cost, and who sent the customer: C6 of the domain. */
public record Origin(RecordSource source, String campaign, Amount acquisitionCost, UUID referredBy) {

    public static final Origin UNKNOWN = new Origin(null, null, null, null);
}
