package io.clientele.interaction.recording.posted;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.clientele.interaction.journal.Felled;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Superseded;

/** How a posted entry is to stand in the journal, and what counts no more by it. */
public final class Standing {

    private JournalEntry entry;
    private JournalEntry corrected;
    private List<Felled> felled = List.of();
    private boolean written;

    Standing() {}

    public JournalEntry entry() {
        return entry;
    }

    public void as(JournalEntry made) {
        entry = made;
    }

    /** The entry that this one corrects, as it stands after that; null when it corrects none. */
    public JournalEntry corrected() {
        return corrected;
    }

    public void corrects(JournalEntry target, Superseded by) {
        corrected = target.superseded(by);
    }

    public List<Felled> felled() {
        return felled;
    }

    /** What is voided with the entry that this one voids. */
    public void fells(List<Felled> those) {
        felled = those;
    }

    /** What is to be written into the journal still. */
    public Stream<JournalEntry> unwritten() {
        return written
                ? Stream.empty()
                : Stream.concat(Stream.of(entry), felled.stream().map(Felled::by));
    }

    public void written() {
        written = true;
    }

    /** What the world is to be told of: itself, and whatever counts no more by it. */
    public Stream<JournalEntry> changed() {
        return Stream.concat(
                Stream.of(entry, corrected).filter(Objects::nonNull),
                felled.stream().flatMap(each -> Stream.of(each.by(), each.entry())));
    }
}
