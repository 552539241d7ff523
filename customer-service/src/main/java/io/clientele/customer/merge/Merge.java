package io.clientele.customer.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.customer.merge.Joining.Joined;

/**
 * A merge as it is stored.
 *
 * @param changed names of properties of the survivor that it changed
 * @param kept once undone, names of those that were changed later and stayed
 * @param ownerInactive whether a customer that stands for itself again is left with somebody who takes no customers any more
 */
record Merge(
        UUID id,
        UUID survivor,
        List<UUID> merged,
        Instant mergedAt,
        String mergedBy,
        Joined joined,
        List<String> changed,
        Instant unmergedAt,
        String unmergedBy,
        List<String> kept,
        boolean ownerInactive) {

    boolean standing() {
        return unmergedAt == null;
    }
}
