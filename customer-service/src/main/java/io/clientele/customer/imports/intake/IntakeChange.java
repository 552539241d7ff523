package io.clientele.customer.imports.intake;

import java.util.List;
import java.util.UUID;

import io.clientele.kit.rejection.Rejection;

/**
 * A row that changes a customer.
 *
 * @param named the customer that the row names
 * @param answering the one that answers for it
 */
record IntakeChange(UUID named, Standing answering, IntakeRow row) {

    UUID id() {
        return answering.id();
    }

    /** Whether it depends on where others stand in groups, and others on it. */
    boolean moves() {
        var kind = row.body().get("kind");
        var parent = row.body().get("parentId");
        return kind != null && !kind.asText().equals(answering.kind())
                || parent != null && !parent.asText().equals(String.valueOf(answering.parent()));
    }

    /** What is in the survivor's record is another version of another record. */
    void requireNoVersionOfMerged() {
        if (isMerged() && row.version() != null) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The row was made from a version of customer " + named + ", which is merged into " + id()
                            + " since: read that one and repeat the change, or leave version out.",
                    List.of());
        }
    }

    private boolean isMerged() {
        return !named.equals(id());
    }

    /** @param before the version that the change met */
    IntakeResult became(long before, long now) {
        return before == now
                ? new IntakeResult.Unchanged(id())
                : new IntakeResult.Updated(id(), now, isMerged() ? named : null);
    }

    /**
     * A customer that is there.
     *
     * @param mergedInto who answers for it; null when it stands for itself
     */
    record Standing(UUID id, String kind, UUID parent, UUID mergedInto) {}
}
