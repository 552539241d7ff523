package io.clientele.interaction.journal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ws.rs.core.EntityTag;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.part.PreferenceSaid;
import io.clientele.interaction.journal.said.part.PromiseSaid;
import io.clientele.kit.http.Tags;
import io.clientele.kit.money.Money;

/**
 * Entries as callers see them. What people wrote, and what they attached, may hold anything about anybody: viewers get it
 * left out, and named under {@code masked}.
 */
public final class Views {

    private Views() {}

    /**
     * Of the view of an entry: another one once it is corrected, and once it is booked on another customer.
     *
     * @param fields what is shown of it; null when all is
     */
    public static EntityTag tag(JournalEntry entry, boolean whole, Locale language, String fields) {
        return Tags.version(entry.version(), entry.customerId(), whole, language, fields);
    }

    public static InteractionView of(JournalEntry entry, boolean whole, Locale language) {
        var said = entry.said();
        var superseded = entry.superseded();
        return new InteractionView(
                entry.id(),
                entry.version(),
                entry.customerId(),
                entry.cameWith(),
                entry.kind(),
                entry.status(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.recordedBy(),
                said.corrects(),
                superseded == null ? null : superseded.by(),
                superseded == null ? null : superseded.at(),
                said.externalReference(),
                said.channel(),
                said.representative(),
                said.initiator(),
                whole ? said.subject() : null,
                whole ? said.summary() : null,
                whole ? said.description() : null,
                whole ? said.outcome() : null,
                whole ? said.attachments() : null,
                said.durationMinutes(),
                said.amount(),
                said.cost(),
                said.tax(),
                said.exchangeRate(),
                counted(entry.figures().amount(), entry.currency()),
                counted(entry.figures().cost(), entry.currency()),
                said.lines(),
                said.returns(),
                said.campaign(),
                said.response(),
                said.severity(),
                said.cause(),
                said.product(),
                said.compensation(),
                said.attributes(),
                said.nps(),
                said.referredCustomerId(),
                said.dueDate(),
                said.paidDate(),
                said.about(),
                said.exchange(),
                said.support(),
                promise(said.promise(), whole),
                preference(said.preference(), whole),
                said.intelligence(),
                said.contract(),
                said.step(),
                said.points(),
                said.kept(),
                EntryLabels.of(entry, language),
                whole ? null : masked(said));
    }

    private static PromiseSaid promise(PromiseSaid said, boolean whole) {
        return whole || said == null ? said : new PromiseSaid(said.dueAt(), null);
    }

    private static PreferenceSaid preference(PreferenceSaid said, boolean whole) {
        return whole || said == null ? said : new PreferenceSaid(said.name(), null);
    }

    private static Money counted(BigDecimal figure, String currency) {
        return figure == null ? null : Money.of(figure, currency);
    }

    private static List<String> masked(RecordInteraction said) {
        var names = Stream.of(
                        said.subject() == null ? null : "subject",
                        said.summary() == null ? null : "summary",
                        said.description() == null ? null : "description",
                        said.outcome() == null ? null : "outcome",
                        said.attachments() == null ? null : "attachments",
                        said.promise() == null || said.promise().to() == null ? null : "promise.to",
                        said.preference() == null ? null : "preference.value")
                .filter(name -> name != null)
                .toList();
        return names.isEmpty() ? null : names;
    }
}
