package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * An erasure as it is stored.
 *
 * @param erasedAt null until the record is deleted
 */
record Erasure(UUID id, UUID customerId, String reason, Instant requestedAt, String requestedBy, Instant erasedAt) {}
