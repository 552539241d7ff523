package io.clientele.interaction.complaint;

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
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Complaints as cases: opened by an entry, moved on by others, only by steps that are legal. */
@ApplicationScoped
class Cases implements Consequence {

    private static final String WRITE = """
            insert into complaint (customer_id, id, entry_id, version, state, severity, cause, product, representative, opened_at,
                since, acknowledged_at, resolved_at, closed_at, acknowledge_by, resolve_by, reopened, compensation, satisfaction)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (customer_id, id) do update set entry_id = excluded.entry_id, version = excluded.version,
                state = excluded.state, severity = excluded.severity, cause = excluded.cause, product = excluded.product,
                representative = excluded.representative, opened_at = excluded.opened_at, since = excluded.since,
                acknowledged_at = excluded.acknowledged_at, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at,
                acknowledge_by = excluded.acknowledge_by, resolve_by = excluded.resolve_by, reopened = excluded.reopened,
                compensation = excluded.compensation, satisfaction = excluded.satisfaction""";

    private final Database database;
    private final Progress progress;
    private final Subjects subjects;

    Cases(Database database, Progress progress, Subjects subjects) {
        this.database = database;
        this.progress = progress;
        this.subjects = subjects;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COMPLAINT, Kind.COMPLAINT_STEP);
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        write(
                entry.kind() == Kind.COMPLAINT
                        ? progress.opened(entry)
                        : progress.moved(
                                find(entry.customerId(), entry.said().about()).orElseThrow(Cases::voided), entry));
    }

    @Override
    public void corrected(JournalEntry entry, JournalEntry by) {
        standing(entry).ifPresent(was -> {
            if (by == null) {
                database.update("delete from complaint where customer_id = ? and id = ?", was.customerId(), was.id());
            } else {
                write(progress.replaced(was, entry, by));
            }
        });
    }

    /** By the entry that opened it, or by any that took its place. */
    private Optional<Case> find(UUID customer, UUID named) {
        return database.first(
                "select * from complaint where customer_id = ? and id = ?",
                Case::read,
                customer,
                subjects.first(named));
    }

    private Optional<Case> standing(JournalEntry entry) {
        return database.first(
                "select * from complaint where customer_id = ? and entry_id = ?",
                Case::read,
                entry.customerId(),
                entry.id());
    }

    private void write(Case now) {
        database.update(
                WRITE,
                now.customerId(),
                now.id(),
                now.entryId(),
                now.version(),
                now.state(),
                now.severity(),
                now.cause(),
                now.product(),
                now.representative(),
                now.openedAt(),
                now.since(),
                now.acknowledgedAt(),
                now.resolvedAt(),
                now.closedAt(),
                now.acknowledgeBy(),
                now.resolveBy(),
                now.reopened(),
                now.compensation(),
                now.satisfaction());
    }

    private static Rejection voided() {
        return Rejection.invalid(
                Fault.pointer("/about", "VOIDED", "That complaint has been voided: record a new one."));
    }
}
