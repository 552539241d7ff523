package io.clientele.interaction.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Rejection;

/**
 * What others name, with all that has taken its place. Whatever is decided by what it is now, or by what came of it since, is refused
 * while that stands in a year which cannot be read.
 */
@ApplicationScoped
public class Chains {

    private final Journal journal;
    private final Subjects subjects;
    private final DetachedYears years;

    Chains(Journal journal, Subjects subjects, DetachedYears years) {
        this.journal = journal;
        this.subjects = subjects;
        this.years = years;
    }

    /** Those entries of a chain of corrections that can be read; how it stands now is always among them. */
    public record Chain(Collection<JournalEntry> entries) {

        /** What counts of it; empty where it was voided, or is of another kind now. */
        public Optional<JournalEntry> counting(Kind kind) {
            return entries.stream()
                    .filter(entry -> entry.status() == Status.ACTIVE && entry.kind() == kind)
                    .findFirst();
        }

        /** When it happened, by whichever of them says the earliest. */
        public Optional<Instant> begin() {
            return entries.stream().map(JournalEntry::occurredAt).min(Comparator.naturalOrder());
        }
    }

    /**
     * By any of its entries.
     *
     * @throws Rejection when it cannot be read as it stands now
     */
    public Chain of(UUID named) throws Rejection {
        var entries = journal.chains(List.of(subjects.first(named))).values();
        if (entries.stream().allMatch(entry -> entry.status() == Status.REPLACED)) {
            years.requireToDecide(null, null);
        }
        return new Chain(entries);
    }

    /**
     * @param from when the first may have come of an entry; null where that is not known
     * @param until the last moment at which it matters; null where there is none
     * @throws Rejection when a year cannot be read in which something may have come of it
     */
    public void requireWhatCame(Instant from, Instant until) throws Rejection {
        years.requireToDecide(from, until == null ? null : until.plusNanos(1));
    }
}
