package io.clientele.segmentation.membership;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One line of the membership ledger: left one class, entered another, with what was behind it. */
record Move(
        UUID customerId,
        String scheme,
        int schemeVersion,
        String fromClass,
        String toClass,
        Instant movedAt,
        Cause cause,
        Map<String, Object> inputs) {}
