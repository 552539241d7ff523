package io.clientele.interaction.model;

import io.clientele.kit.rejection.Rejection;

/** What may be written into the journal: something that happened, or the correction of what is written. */
public sealed interface Journalled permits Entry, Correction {

    Draft said();

    /** Checks everything that can be known without looking anything up, and names all faults at once. */
    static Journalled of(Draft draft, Books books) throws Rejection {
        return draft.kind() == Kind.CORRECTION ? Correction.of(draft, books) : Entry.of(draft, books);
    }
}
