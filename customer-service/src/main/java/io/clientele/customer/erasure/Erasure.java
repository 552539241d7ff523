package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An erasure as it is stored.
 *
 * @param customerId who was asked for
 * @param customers everybody who is erased: those who are one with the one asked for, too
 * @param erasedAt null until the records are deleted
 */
record Erasure(
        UUID id,
        UUID customerId,
        List<UUID> customers,
        String reason,
        Instant requestedAt,
        String requestedBy,
        Instant erasedAt) {}
