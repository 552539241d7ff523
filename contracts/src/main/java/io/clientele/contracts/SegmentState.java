package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The classes a customer is in, one per scheme. */
public record SegmentState(UUID customerId, long version, List<Membership> memberships) {

    /**
     * @param scheme VALUE_MATRIX, RFM, …
     * @param classCode such as PLATINUM; UNCLASSIFIED before the first purchase
     * @param cause what moved the customer there: REGISTRATION, VALUATION, CUT or SCHEME
     */
    public record Membership(String scheme, int schemeVersion, String classCode, Instant since, String cause) {}
}
