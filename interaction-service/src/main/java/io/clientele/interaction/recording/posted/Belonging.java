package io.clientele.interaction.recording.posted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.draft.Named;

/** Whose a posted entry is, and whose the one that a correction puts in the place of another. */
public final class Belonging {

    private UUID customer;
    private UUID cameWith;
    private UUID replacement;

    Belonging() {}

    public UUID customer() {
        return customer;
    }

    public void to(UUID found) {
        customer = found;
    }

    /** Whom it came with, where it is booked on another; null otherwise. */
    public UUID cameWith() {
        return cameWith;
    }

    public UUID replacement() {
        return replacement;
    }

    public void replacementTo(UUID found) {
        replacement = found;
    }

    /** Those that it names as its own. */
    public Stream<UUID> customers() {
        return Stream.of(customer, replacement).filter(Objects::nonNull);
    }

    /** @param survivors of customers that are merged */
    public void book(Map<UUID, UUID> survivors) {
        var survivor = customer == null ? null : survivors.get(customer);
        if (survivor != null) {
            cameWith = customer;
            customer = survivor;
        }
        replacement = replacement == null ? null : survivors.getOrDefault(replacement, replacement);
    }

    /** What is about another entry belongs to whom that one came with, whichever of those who are merged it was posted to. */
    public void comesWithWhatItNames(List<Named> names, Map<UUID, JournalEntry> journal) {
        names.forEach(each -> cameWith = journal.get(each.id()).cameWith());
    }
}
