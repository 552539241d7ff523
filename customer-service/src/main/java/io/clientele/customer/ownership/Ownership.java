package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.UUID;

import io.clientele.customer.ownership.model.Cause;

/**
 * Somebody looks, or looked, after a customer.
 *
 * @param until null as long as it lasts
 * @param contactDueAt by when the first contact must be made; null when none is asked for
 */
public record Ownership(
        UUID id,
        UUID customerId,
        String ownerId,
        Instant since,
        Instant until,
        Cause cause,
        String reason,
        String assignedBy,
        Instant contactDueAt,
        Instant firstContactAt) {

    /** As it was then, when it had begun. */
    Ownership asOf(Instant then) {
        return new Ownership(
                id,
                customerId,
                ownerId,
                since,
                by(then, until),
                cause,
                reason,
                assignedBy,
                contactDueAt,
                by(then, firstContactAt));
    }

    private static Instant by(Instant then, Instant happened) {
        return happened == null || happened.isAfter(then) ? null : happened;
    }
}
