package io.clientele.interaction.journal;

import java.util.Set;

import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/**
 * What follows from entries of some kinds: a case moves on, a balance changes. It is asked in the transaction that writes the
 * entry, one entry of a customer at a time.
 */
public interface Consequence {

    Set<Kind> kinds();

    /** @throws Rejection when the entry must not be written; then nothing has been changed */
    void follow(JournalEntry entry) throws Rejection;

    /**
     * @param by what stands in place of the entry; null when it was voided
     * @throws Rejection when nothing of the kind may stand in its place; then nothing has been changed
     */
    void corrected(JournalEntry entry, JournalEntry by) throws Rejection;
}
