package io.clientele.interaction.model.entry;

import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;

/**
 * The entry that a correction is about, as it stands.
 *
 * @param correctedBy the entry that has corrected it already; null when none has
 */
public record Target(
        UUID id, UUID customerId, Kind kind, Instant occurredAt, Reference externalReference, UUID correctedBy) {}
