package io.clientele.interaction.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.Consequence;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.PromiseState;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Promises: made by an entry, kept or broken by another, once. */
@ApplicationScoped
class Pledges implements Consequence {

    private final Database database;
    private final Subjects subjects;

    Pledges(Database database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
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
    public void corrected(JournalEntry entry, JournalEntry by) {
        if (by == null) {
            database.update(
                    "delete from promise where customer_id = ? and entry_id = ?", entry.customerId(), entry.id());
        } else {
            requireBeforeItsSettlement(find(entry.customerId(), entry.id()), by);
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
        if (entry.occurredAt().isBefore(promise.promisedAt())) {
            throw Rejection.invalid(Fault.pointer(
                    "/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be before " + promise.promisedAt() + ", when it was made."));
        }
        database.update(
                """
                update promise set state = ?, settled_at = ?, settled_by = ?, version = greatest(version + 1, ?)
                where customer_id = ? and id = ?""",
                entry.said().kept() ? PromiseState.KEPT : PromiseState.BROKEN,
                entry.occurredAt(),
                entry.id(),
                micros(entry.recordedAt()),
                promise.customerId(),
                promise.id());
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
