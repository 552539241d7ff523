package io.clientele.interaction.journal.consequence;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import io.clientele.interaction.journal.JournalEntry;

/**
 * What follows from few entries of kinds that nothing follows from mostly, so that all others are written without looking. It refuses
 * nothing, and is asked in the transaction that writes the entry, one entry of a customer at a time.
 */
public interface Aftermath {

    /**
     * An entry that is about to be written.
     *
     * @param corrected whose place it takes, or which it voids, marked as corrected already; null for none
     */
    record Change(JournalEntry entry, JournalEntry corrected) {}

    /** The entries of these of which something follows. */
    Set<UUID> concerned(Collection<Change> changes);

    /** Does nothing where nothing follows. */
    void follow(Change change);
}
