package io.clientele.interaction.journal;

import java.util.UUID;

import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.model.Figures;

/**
 * An entry that is about nothing since what it was about has been voided: it is voided as well, by an entry of its own, so that
 * what it cost counts no more.
 *
 * @param entry as it stands after that
 * @param by what stands in the journal for its voiding
 */
public record Felled(JournalEntry entry, JournalEntry by) {

    /** @param id of what stands for its voiding, which is decided when, and recorded by whom, the other entry is voided */
    public static Felled with(JournalEntry voiding, JournalEntry entry, UUID id) {
        var said = SaidJson.read("""
                {"kind":"CORRECTION","occurredAt":"%s","corrects":"%s"}""".formatted(voiding.occurredAt(), entry.id()));
        return new Felled(
                entry.superseded(Superseded.after(entry, id, true, voiding.recordedAt())),
                new JournalEntry(
                        id,
                        entry.customerId(),
                        entry.cameWith(),
                        voiding.recordedAt(),
                        voiding.recordedBy(),
                        voiding.currency(),
                        new Figures(null, null, null, null),
                        said,
                        null));
    }
}
