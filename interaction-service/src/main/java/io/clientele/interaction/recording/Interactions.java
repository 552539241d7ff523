package io.clientele.interaction.recording;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.journal.Bookings;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.recording.posted.Outcome;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.rejection.Rejection;

/** Recording what happened. */
@ApplicationScoped
class Interactions {

    private final Checks checks;
    private final Recorder recorder;
    private final Journal journal;
    private final Bookings bookings;
    private final Following following;

    Interactions(Checks checks, Recorder recorder, Journal journal, Bookings bookings, Following following) {
        this.checks = checks;
        this.recorder = recorder;
        this.journal = journal;
        this.bookings = bookings;
        this.following = following;
    }

    /** An entry in the journal, and whether it was there before. */
    record Recorded(JournalEntry entry, boolean repeated) {}

    /** Entries that have been checked and can be written in a transaction. */
    record Checked(List<Posted> rows, Books books) {}

    /** Everything that needs no transaction; asks customer-service when it must. */
    Checked check(List<Posted> rows) {
        var books = checks.books();
        checks.run(rows, books);
        return new Checked(rows, books);
    }

    /** Writes one checked entry. */
    @Transactional
    Recorded record(Checked checked, String subject) throws Rejection {
        var posted = checked.rows().getFirst();
        book(checked.rows());
        posted.step(each -> {
            if (!recorder.writePlain(each, subject, checked.books())) {
                recorder.prepare(checked.rows(), subject, checked.books());
                recorder.write(checked.rows());
            }
        });
        return switch (posted.outcome()) {
            case Outcome.Created created -> new Recorded(created.entry(), false);
            case Outcome.Duplicate duplicate ->
                new Recorded(journal.find(duplicate.id()).orElseThrow(() -> away(duplicate.id())), true);
            case Outcome.Refused refused -> throw refused.why();
        };
    }

    private static Rejection away(UUID first) {
        return DetachedYears.conflict("This was recorded before, as the entry " + first
                + ", which stands in a year that is detached. Attach the year to read it.");
    }

    /**
     * Writes many checked entries.
     *
     * @param atomic whether one that is refused keeps all out; then the transaction only rolls back
     */
    @Transactional
    void recordAll(Checked checked, String subject, boolean atomic) {
        book(checked.rows());
        var waves = Waves.of(checked.rows(), following::inOrder);
        for (var wave : waves.subList(0, waves.size() - 1)) {
            recorder.prepare(wave, subject, checked.books());
            recorder.write(wave);
        }
        recorder.prepare(waves.getLast(), subject, checked.books());
        if (atomic && checked.rows().stream().anyMatch(Posted::refused)) {
            throw new Undone();
        }
        recorder.write(waves.getLast());
    }

    /** Merges wait from here on until the transaction ends. */
    private void book(List<Posted> rows) {
        var survivors = bookings.survivors(
                rows.stream().flatMap(row -> row.belonging().customers()).toList());
        if (!survivors.isEmpty()) {
            rows.forEach(row -> row.belonging().book(survivors));
        }
    }

    /** Rolls back what an atomic batch has claimed. */
    static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }
}
