package io.clientele.interaction.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.SaidAgain;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.model.entry.Entry;
import io.clientele.interaction.model.entry.Target;

/**
 * An entry as it stands in the journal.
 *
 * @param customerId on whom it is booked
 * @param cameWith whom it came with, where that one is merged into the customer; null otherwise
 * @param figures what it counts for, in {@code currency}, the base currency
 * @param said its content; complete but for the customer
 * @param superseded by what it was corrected; null while it counts
 */
public record JournalEntry(
        UUID id,
        UUID customerId,
        UUID cameWith,
        Instant recordedAt,
        String recordedBy,
        String currency,
        Figures figures,
        RecordInteraction said,
        Superseded superseded) {

    /** What a new entry is written under. */
    public record Head(
            UUID id, UUID customerId, UUID cameWith, Instant recordedAt, String recordedBy, String currency) {}

    /** An entry that was posted as it is. */
    public static JournalEntry of(Head head, Entry entry, RecordInteraction said) {
        return made(head, entry, SaidAgain.standing(said, entry.said().occurredAt(), said.externalReference(), null));
    }

    /** What stands in the journal for a correction. */
    public static JournalEntry correcting(Head head, Correction correction, Entry entry, RecordInteraction said) {
        var content = correction.voids() ? said : said.replacement();
        return made(
                head,
                entry,
                SaidAgain.standing(
                        content, entry.said().occurredAt(), said.externalReference(), correction.corrects()));
    }

    private static JournalEntry made(Head head, Entry entry, RecordInteraction standing) {
        return new JournalEntry(
                head.id(),
                head.customerId(),
                head.cameWith(),
                head.recordedAt(),
                head.recordedBy(),
                head.currency(),
                entry.figures(),
                standing,
                null);
    }

    /** Whom it came with, whoever it is booked on: what the other services are told. */
    public UUID origin() {
        return cameWith == null ? customerId : cameWith;
    }

    public Kind kind() {
        return said.kind();
    }

    public Instant occurredAt() {
        return said.occurredAt();
    }

    /** That of its recording, until it is corrected. */
    public long version() {
        return superseded == null ? Superseded.micros(recordedAt) : superseded.version();
    }

    public Status status() {
        return superseded == null ? Status.ACTIVE : superseded.status();
    }

    public JournalEntry superseded(Superseded by) {
        return new JournalEntry(id, customerId, cameWith, recordedAt, recordedBy, currency, figures, said, by);
    }

    /** As it was known then: what corrected it later had not yet. */
    public JournalEntry known(Instant at) {
        return superseded == null || !superseded.at().isAfter(at) ? this : superseded((Superseded) null);
    }

    public Target target() {
        return new Target(
                id, customerId, kind(), occurredAt(), reference(), superseded == null ? null : superseded.by());
    }

    /** What was paid to make a complaint good, in base currency. */
    public BigDecimal compensation() {
        return InteractionEvents.based(said.compensation(), said.exchangeRate());
    }

    /** What an invoice asks and a payment pays, in base currency; nothing where no amount was said. */
    public BigDecimal asked() {
        var asked = InteractionEvents.based(said.amount(), said.exchangeRate());
        return asked == null ? BigDecimal.ZERO : asked;
    }

    public Reference reference() {
        return said.externalReference() == null
                ? null
                : said.externalReference().reference();
    }
}
