package io.clientele.interaction.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** That an entry has been corrected: by which entry, when, and the version it got by that. */
public record Superseded(UUID by, Status status, Instant at, long version) {

    /** The entry's version grows, even when the clock has not moved on since it was recorded. */
    public static Superseded after(JournalEntry entry, UUID by, boolean voided, Instant at) {
        return new Superseded(
                by, voided ? Status.VOIDED : Status.REPLACED, at, Math.max(entry.version() + 1, micros(at)));
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
