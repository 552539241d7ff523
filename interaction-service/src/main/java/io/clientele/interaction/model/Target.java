package io.clientele.interaction.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The entry that a correction is about, as it stands.
 *
 * @param correctedBy the entry that has corrected it already; null when none has
 */
public record Target(
        UUID id, UUID customerId, Kind kind, Instant occurredAt, Reference externalReference, UUID correctedBy) {}
