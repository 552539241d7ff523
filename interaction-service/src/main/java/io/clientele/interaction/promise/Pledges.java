package io.clientele.interaction.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.consequence.Consequence;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.PromiseState;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Promises: made by an entry, kept or broken by another, once. */
@ApplicationScoped
class Pledges implements Consequence {

    private final Database database;
    private final Journal journal;
    private final Subjects subjects;
    private final DetachedYears years;

    Pledges(Database database, Journal journal, Subjects subjects, DetachedYears years) {
        this.database = database;
        this.journal = journal;
        this.subjects = subjects;
        this.years = years;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PROMISE, Kind.PROMISE_SETTLED);
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        if (entry.kind() == Kind.PROMISE) {
            make(entry);
        } else {
            settle(entry);
        }
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) throws Rejection {
        if (entry.kind() == Kind.PROMISE) {
            promisedAnew(entry, by);
        } else {
            var promise = settled(entry)
                    .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                            "/corrects", "VOIDED", "That promise has been voided: there is nothing to keep.")));
            requireSamePromise(promise, by);
            settle(promise, by, "/replacement");
        }
    }

    @Override
    public List<JournalEntry> voided(JournalEntry entry) throws Rejection {
        if (entry.kind() == Kind.PROMISE_SETTLED) {
            settled(entry).ifPresent(promise -> open(promise, entry.superseded().at()));
            return List.of();
        }
        return standing(entry).map(this::delete).orElse(List.of());
    }

    private List<JournalEntry> delete(Pledged promise) {
        var settlement = settlement(promise);
        database.update("delete from promise where customer_id = ? and id = ?", promise.customerId(), promise.id());
        return settlement;
    }

    /** How it was kept or broken; none while it is open. */
    private List<JournalEntry> settlement(Pledged promise) {
        if (promise.settledBy() == null) {
            return List.of();
        }
        years.requireToDecide(promise.settledAt(), promise.settledAt().plus(1, ChronoUnit.MICROS));
        return journal.find(promise.settledBy()).stream().toList();
    }

    private void promisedAnew(JournalEntry entry, JournalEntry by) {
        requireBeforeItsSettlement(standing(entry), by);
        database.update(
                """
                update promise set entry_id = ?, version = greatest(version + 1, ?), promised_at = ?, due_at = ?, representative = ?
                where customer_id = ? and entry_id = ?""",
                by.id(),
                micros(by.recordedAt()),
                by.occurredAt(),
                by.said().promise().dueAt(),
                by.said().representative(),
                entry.customerId(),
                entry.id());
    }

    private void requireSamePromise(Pledged promise, JournalEntry by) {
        if (!subjects.first(by.said().about()).equals(promise.id())) {
            throw Rejection.invalid(Fault.pointer(
                    "/replacement/about",
                    "OTHER_PROMISE",
                    "What became of a promise stays with it: void the entry, and settle the right promise."));
        }
    }

    private static void requireBeforeItsSettlement(Optional<Pledged> promise, JournalEntry by) {
        promise.map(Pledged::settledAt)
                .filter(settled -> by.occurredAt().isAfter(settled))
                .ifPresent(settled -> {
                    throw Rejection.invalid(Fault.pointer(
                            "/replacement/occurredAt",
                            "OUT_OF_RANGE",
                            "Must not be after " + settled + ", when the promise was kept or broken."));
                });
    }

    private void make(JournalEntry entry) {
        database.update(
                """
                insert into promise (customer_id, id, entry_id, version, state, promised_at, due_at, representative)
                values (?, ?, ?, ?, 'OPEN', ?, ?, ?)""",
                entry.customerId(),
                entry.id(),
                entry.id(),
                micros(entry.recordedAt()),
                entry.occurredAt(),
                entry.said().promise().dueAt(),
                entry.said().representative());
    }

    private void settle(JournalEntry entry) {
        var promise = find(entry.customerId(), entry.said().about())
                .orElseThrow(() -> Rejection.invalid(
                        Fault.pointer("/about", "VOIDED", "That promise has been voided: there is nothing to keep.")));
        if (promise.state() != PromiseState.OPEN) {
            throw Rejection.conflict(
                    "ALREADY_SETTLED",
                    "The promise is " + promise.state() + " since " + promise.settledAt() + ", by entry "
                            + promise.settledBy() + ".");
        }
        settle(promise, entry, "");
    }

    /** @param at where the entry stands in the body */
    private void settle(Pledged promise, JournalEntry by, String at) {
        if (by.occurredAt().isBefore(promise.promisedAt())) {
            throw Rejection.invalid(Fault.pointer(
                    at + "/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be before " + promise.promisedAt() + ", when it was made."));
        }
        database.update(
                """
                update promise set state = ?, settled_at = ?, settled_by = ?, version = greatest(version + 1, ?)
                where customer_id = ? and id = ?""",
                by.said().kept() ? PromiseState.KEPT : PromiseState.BROKEN,
                by.occurredAt(),
                by.id(),
                micros(by.recordedAt()),
                promise.customerId(),
                promise.id());
    }

    private void open(Pledged promise, Instant again) {
        database.update("""
                update promise set state = 'OPEN', settled_at = null, settled_by = null, version = greatest(version + 1, ?)
                where customer_id = ? and id = ?""", micros(again), promise.customerId(), promise.id());
    }

    /** What the entry settles; nothing once the promise was voided. */
    private Optional<Pledged> settled(JournalEntry entry) {
        return find(entry.customerId(), entry.said().about())
                .filter(promise -> entry.id().equals(promise.settledBy()));
    }

    private Optional<Pledged> standing(JournalEntry entry) {
        return database.first(
                Pledged.SELECT + "where p.customer_id = ? and p.entry_id = ?",
                Pledged::read,
                entry.customerId(),
                entry.id());
    }

    /** By the entry that made it, or by any that took its place. */
    private Optional<Pledged> find(UUID customer, UUID named) {
        return database.first(
                Pledged.SELECT + "where p.customer_id = ? and p.id = ?",
                Pledged::read,
                customer,
                subjects.first(named));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
