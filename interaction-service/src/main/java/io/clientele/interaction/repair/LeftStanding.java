package io.clientele.interaction.repair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Bookings;
import io.clientele.interaction.journal.Corrections;
import io.clientele.interaction.journal.Felled;
import io.clientele.interaction.journal.InteractionEvents;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Consequences;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.journal.year.Years;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sweep.Sweep;
import io.clientele.kit.time.Ids;

/**
 * Voids what an earlier version left standing when a complaint, a promise or the start of a contract was voided: the steps of the one,
 * what became of the others.
 * They fall as they would today, each by an entry of its own that is recorded now, and is told. Once nothing is left, and no year is
 * detached that might hold more, it is done for good.
 */
@ApplicationScoped
class LeftStanding implements Sweep {

    private static final String NAME = "left-standing-with-contracts";
    private static final Duration REST = Duration.ofHours(1);
    private static final int AT_ONCE = 200;

    /** Entries that stand though what they are about was voided, and what voided it; whatever was replaced is followed to its last entry. */
    private static final String LEFT = """
            with recursive chain (customer_id, id, subject) as (
                select e.customer_id, e.id, (e.said ->> 'about')::uuid
                from interaction e
                left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
                where e.kind in ('COMPLAINT_STEP', 'PROMISE_SETTLED', 'CONTRACT_RENEWED', 'CONTRACT_CHANGED', 'CONTRACT_ENDED')
                    and c.entry_id is null
                union
                select chain.customer_id, chain.id, c.corrected_by
                from chain
                join correction c on c.customer_id = chain.customer_id and c.entry_id = chain.subject and c.status = 'REPLACED')
            select chain.id, v.id as voiding
            from chain
            join correction c on c.customer_id = chain.customer_id and c.entry_id = chain.subject and c.status = 'VOIDED'
            join interaction v on v.id = c.corrected_by
            order by chain.id limit ?""";

    private final Database database;
    private final Bookings bookings;
    private final Consequences consequences;
    private final Corrections corrections;
    private final Journal journal;
    private final Subjects subjects;
    private final DetachedYears detached;
    private final Years years;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    LeftStanding(
            Database database,
            Bookings bookings,
            Consequences consequences,
            Corrections corrections,
            Journal journal,
            Subjects subjects,
            DetachedYears detached,
            Years years,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.consequences = consequences;
        this.corrections = corrections;
        this.journal = journal;
        this.subjects = subjects;
        this.detached = detached;
        this.years = years;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** An entry that was left standing, and what voided that which it is about. */
    record Left(UUID id, UUID voiding) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration round() {
        if (done()) {
            return Duration.ofDays(1);
        }
        var left = left();
        if (!left.isEmpty()) {
            return mend(left) == left.size() ? Duration.ZERO : REST;
        }
        if (detached.closed().isEmpty()) {
            database.update("insert into repair (name, done_at) values (?, ?) on conflict do nothing", NAME, now());
        }
        return REST;
    }

    List<Left> left() {
        return database.query(
                LEFT, row -> new Left(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), AT_ONCE);
    }

    /** Voids these; answers how many were not voided by others meanwhile. */
    int mend(List<Left> left) {
        years.prepare(left.stream()
                .map(each -> journal.find(each.voiding()))
                .flatMap(Optional::stream)
                .map(JournalEntry::occurredAt));
        return voided(left);
    }

    @Transactional
    int voided(List<Left> left) {
        bookings.survivors(List.of());
        var entries = journal.find(left.stream()
                .flatMap(each -> Stream.of(each.id(), each.voiding()))
                .distinct()
                .toList());
        consequences.lock(left.stream()
                .map(each -> entries.get(each.id()))
                .filter(Objects::nonNull)
                .toList());
        var felled = left.stream()
                .filter(each -> entries.keySet().containsAll(List.of(each.id(), each.voiding())))
                .map(each -> Felled.with(now(entries.get(each.voiding())), entries.get(each.id()), ids.next()))
                .filter(each -> corrections.mark(each.entry(), each.entry().superseded()))
                .toList();
        journal.writeAll(felled.stream().map(Felled::by).toList());
        var changed = felled.stream()
                .flatMap(each -> Stream.of(each.by(), each.entry()))
                .toList();
        outbox.appendAll(InteractionEvents.of(changed, subjects.of(changed)));
        return felled.size();
    }

    /** The decision stands as of when it was made, and is known of these entries from now on. */
    private JournalEntry now(JournalEntry voiding) {
        return new JournalEntry(
                voiding.id(),
                voiding.customerId(),
                voiding.cameWith(),
                now(),
                "clientele",
                voiding.currency(),
                voiding.figures(),
                voiding.said(),
                null);
    }

    private boolean done() {
        return database.first("select 1 from repair where name = ?", row -> true, NAME)
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
