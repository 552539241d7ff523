package io.clientele.interaction.journal.consequence;

import java.util.List;
import java.util.Set;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/**
 * What follows from entries of some kinds: a case moves on, a balance changes. It is asked in the transaction that writes the
 * entry, one entry of a customer at a time. Of a correction it is asked when all entries before it are written.
 */
public interface Consequence {

    Set<Kind> kinds();

    /** Whether something may follow from every entry of these kinds. Where not, those that name none are written without looking. */
    default boolean always() {
        return true;
    }

    /**
     * Whether something may follow from this one.
     *
     * @param corrected whose place it takes, or which it voids; null for none
     */
    default boolean concerns(JournalEntry entry, JournalEntry corrected) {
        return true;
    }

    /** @throws Rejection when the entry must not be written; then nothing has been changed */
    void follow(JournalEntry entry) throws Rejection;

    /**
     * @param entry marked as corrected already
     * @param by what stands in its place; not written yet
     * @throws Rejection when that may not stand there; then nothing has been changed
     */
    void replaced(JournalEntry entry, JournalEntry by) throws Rejection;

    /**
     * @param entry marked as corrected already
     * @return the entries that fall with it, since they are about nothing without it: the caller voids them too
     * @throws Rejection when what remains cannot be without it; then nothing has been changed
     */
    List<JournalEntry> voided(JournalEntry entry) throws Rejection;
}
