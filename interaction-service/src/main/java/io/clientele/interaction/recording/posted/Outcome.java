package io.clientele.interaction.recording.posted;

import java.util.UUID;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.kit.rejection.Rejection;

/** What became of a posted entry. */
public sealed interface Outcome {

    /** It stands in the journal. */
    record Created(JournalEntry entry) implements Outcome {}

    /** The same was posted before, under the same reference. */
    record Duplicate(UUID id) implements Outcome {}

    record Refused(Rejection why) implements Outcome {}
}
