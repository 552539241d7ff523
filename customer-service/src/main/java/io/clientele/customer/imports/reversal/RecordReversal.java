package io.clientele.customer.imports.reversal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.imports.intake.RecordIntake;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Takes versions of records back: a change by another one that undoes it, a registration by removing the record, as long as
 * nobody has built on it. What cannot be taken back stays as it is, with a reason.
 */
@ApplicationScoped
class RecordReversal {

    private static final String SAVEPOINT = "savepoint record_reversal";
    private static final String STILL_NAMED = "23503";

    private static final String HOLD = "select 1 from customer where id = any(?) order by id for no key update";

    /** Those that are as they must be, held in the order of their ids. */
    private static final String REMOVABLE = """
            select c.id, c.event_version from customer c join unnest(?::uuid[], ?::bigint[]) as registered (id, version)
                on c.id = registered.id and c.version = registered.version
            where c.facts_at is null and c.merged_into is null order by c.id for update of c""";

    private static final List<String> REMOVE = List.of(
            """
            delete from consent_entry e using customer c
            where c.id = any(?) and e.customer_id = c.id and e.recorded_at = c.created_at and e.contact_point is not null""",
            "delete from ownership where customer_id = any(?) and cause = 'RECORD'",
            "delete from customer_version where customer_id = any(?)",
            "delete from external_reference where customer_id = any(?)",
            "delete from customer where id = any(?)");

    private final CustomerRepository customers;
    private final Undoing undoing;
    private final Hierarchy hierarchy;
    private final ConsentLog consents;
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;

    RecordReversal(
            CustomerRepository customers,
            Undoing undoing,
            Hierarchy hierarchy,
            ConsentLog consents,
            Outbox outbox,
            Versions versions,
            Sql sql) {
        this.customers = customers;
        this.undoing = undoing;
        this.hierarchy = hierarchy;
        this.consents = consents;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TakenBack takeBack(Retraction one, String by) {
        sql.query(RecordIntake.CROWD, row -> true);
        sql.execute(SAVEPOINT);
        try {
            var back = one.version() == 1
                    ? remove(one)
                    : undoing.undoAll(List.of(one), by).get(one.customer());
            customers.session().clear();
            sql.execute("release " + SAVEPOINT);
            return back;
        } catch (Rejection no) {
            return kept(TakenBack.Kept.because(no));
        } catch (RuntimeException e) {
            if (isStillNamed(e)) {
                return kept(new TakenBack.Kept("IN_USE"));
            }
            throw e;
        }
    }

    /**
     * Holds whoever is concerned, in the order of their ids, so that two reversals never wait for each other. Answers those changes whose
     * taking back depends on nothing else that is taken back, nor anything else on it; they can go together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Retraction.Made> begin(Collection<UUID> concerned, List<Retraction.Made> changes) {
        var plain = undoing.plain(changes);
        if (!plain.containsAll(changes)) {
            hierarchy.hold();
        }
        sql.query(HOLD, row -> true, (Object) concerned.toArray(UUID[]::new));
        return plain;
    }

    /** Takes plain ones back, one of each customer; answers what became of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, TakenBack> takeBackAll(List<Retraction> plain, String by) {
        if (plain.isEmpty()) {
            return Map.of();
        }
        sql.query(RecordIntake.CROWD, row -> true);
        return undoing.undoAll(plain, by);
    }

    /**
     * Takes back the registrations of many, by the versions at which their records must be. Answers who was removed; the others are
     * as they were.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> removeAll(Map<UUID, Long> registered) {
        if (registered.isEmpty()) {
            return Set.of();
        }
        sql.query(RecordIntake.CROWD, row -> true);
        var found = sql.query(
                REMOVABLE,
                row -> new Removable(row.getObject(1, UUID.class), row.getLong(2)),
                registered.keySet().toArray(UUID[]::new),
                registered.values().toArray(Long[]::new));
        return removed(found).stream().map(Removable::id).collect(Collectors.toSet());
    }

    /** Where one of many is named by something that stays, the others are found by halves. */
    private List<Removable> removed(List<Removable> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        sql.execute(SAVEPOINT);
        try {
            var ids = some.stream().map(Removable::id).toArray(UUID[]::new);
            REMOVE.forEach(statement -> sql.execute(statement, (Object) ids));
            outbox.appendAll(
                    some.stream().map(one -> gone(one.id(), one.eventVersion())).toList());
            sql.execute("release " + SAVEPOINT);
            return some;
        } catch (RuntimeException e) {
            if (!isStillNamed(e)) {
                throw e;
            }
            sql.execute("rollback to " + SAVEPOINT);
        }
        int half = some.size() / 2;
        return half == 0
                ? List.of()
                : Stream.of(some.subList(0, half), some.subList(half, some.size()))
                        .map(this::removed)
                        .flatMap(List::stream)
                        .toList();
    }

    private Tombstone gone(UUID id, long eventVersion) {
        return new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), versions.next(eventVersion));
    }

    private static boolean isStillNamed(RuntimeException e) {
        return e.getCause() instanceof SQLException failed && STILL_NAMED.equals(failed.getSQLState());
    }

    private TakenBack kept(TakenBack.Kept because) {
        customers.session().clear();
        sql.execute("rollback to " + SAVEPOINT);
        return because;
    }

    /** Whatever else names the customer, of this table or another, keeps it. */
    private TakenBack remove(Retraction one) {
        var id = one.customer();
        var row = customers.held(id).orElseThrow(() -> CustomerRepository.unknown(id));
        if (row.version != one.now() || row.factsAt != null) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        consents.unsay(id, row.createdAt);
        sql.execute("delete from ownership where customer_id = ? and cause = 'RECORD'", id);
        sql.execute("delete from customer_version where customer_id = ?", id);
        sql.execute("delete from external_reference where customer_id = ?", id);
        sql.execute("delete from customer where id = ?", id);
        outbox.append(gone(id, row.eventVersion));
        return new TakenBack.Reverted(0);
    }

    private record Removable(UUID id, long eventVersion) {}
}
