package io.clientele.interaction.journal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.InteractionState;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.journal.said.part.LineSaid;
import io.clientele.kit.money.Money;

/** What the world is told of an entry: what can be counted, in base currency; no texts, names, references or links. */
public final class InteractionEvents {

    private InteractionEvents() {}

    /** Of an entry that took no other one's place, and is about nothing that can be corrected. */
    public static InteractionEvent of(JournalEntry entry) {
        return of(entry, entry.said().about());
    }

    /** @param subjects what those are about that are about something, as {@link Subjects} finds it */
    public static List<InteractionEvent> of(Collection<JournalEntry> entries, Map<UUID, UUID> subjects) {
        return entries.stream()
                .map(entry -> of(entry, subjects.get(entry.id())))
                .toList();
    }

    /** Of entries that name somebody else than before: newer than what was told, and older than what corrects them one day. */
    public static List<InteractionEvent> anew(Collection<JournalEntry> entries, Map<UUID, UUID> subjects) {
        return entries.stream()
                .map(entry -> of(entry, subjects.get(entry.id()), entry.version() + 1))
                .toList();
    }

    private static InteractionEvent of(JournalEntry entry, UUID about) {
        return of(entry, about, entry.version());
    }

    private static InteractionEvent of(JournalEntry entry, UUID about, long version) {
        return entry.superseded() == null
                ? new InteractionRecorded(state(entry, about, version))
                : new InteractionCorrected(state(entry, about, version));
    }

    private static InteractionState state(JournalEntry entry, UUID about, long version) {
        var said = entry.said();
        var figures = entry.figures();
        var superseded = entry.superseded();
        return new InteractionState(
                entry.id(),
                version,
                entry.origin(),
                entry.kind().name(),
                entry.occurredAt(),
                entry.recordedAt(),
                name(said.channel()),
                name(said.initiator()),
                entry.status().name(),
                superseded == null ? null : superseded.at(),
                superseded == null ? null : superseded.by(),
                said.corrects(),
                entry.currency(),
                figures.amount(),
                figures.listAmount(),
                figures.discount(),
                figures.cost(),
                said.returns(),
                said.durationMinutes(),
                lines(said),
                ParticularsTold.of(said, about));
    }

    private static List<InteractionState.Line> lines(RecordInteraction said) {
        return said.lines() == null
                ? null
                : said.lines().stream()
                        .map(line -> line(line, said.exchangeRate()))
                        .toList();
    }

    private static InteractionState.Line line(LineSaid line, BigDecimal rate) {
        return new InteractionState.Line(
                line.product(),
                line.category(),
                line.quantity(),
                based(line.unitPrice(), rate),
                based(line.unitCost(), rate),
                based(line.discount(), rate));
    }

    static BigDecimal based(Money money, BigDecimal rate) {
        if (money == null) {
            return null;
        }
        return rate == null ? money.amount() : money.amount().multiply(rate);
    }

    static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
