package io.clientele.customer.imports.reversal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
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

    /**
     * Those of whom every version since the first was made by an import and taken back, or took one back, or was a merge of theirs and its
     * undoing; held in the order of their ids. What is undone in this transaction is not written down yet.
     */
    private static final String REMOVABLE = """
            select c.id, c.event_version from customer c
            where c.id = any(?::uuid[]) and c.facts_at is null and c.merged_into is null and not exists (
                select from customer_version v
                where v.customer_id = c.id and v.version > 1
                  and not jsonb_path_match(v.changes, 'exists($[*]) && !exists($[*] ? (@.property != "mergedInto"))')
                  and not exists (
                      select from customer_import_row r
                      where r.customer_id = c.id and r.contact_id is null and r.reversal = 'REVERTED'
                      and (v.version in (r.version, r.reversal_version) or v.version = any(r.partial_versions)))
                  and not exists (
                      select from customer_merge g where g.survivor_id = c.id and g.unmerged_at is not null
                      and (v.version = g.version_parted or g.version_before < g.version_after and v.version = g.version_after))
                  and not exists (
                      select from unnest(?::uuid[], ?::bigint[]) as undone (id, version)
                      where undone.id = c.id and undone.version = v.version))
            order by c.id for update of c""";

    private static final String MERGED = "select id from customer where id = any(?) and merged_into is not null";

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
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;

    RecordReversal(
            CustomerRepository customers,
            Undoing undoing,
            Hierarchy hierarchy,
            Outbox outbox,
            Versions versions,
            Sql sql) {
        this.customers = customers;
        this.undoing = undoing;
        this.hierarchy = hierarchy;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TakenBack undo(Retraction one, String by) {
        sql.query(RecordIntake.CROWD, row -> true);
        sql.execute(SAVEPOINT);
        try {
            var back = undoing.undoAll(List.of(one), by).get(one.customer());
            customers.session().clear();
            sql.execute("release " + SAVEPOINT);
            return back;
        } catch (Rejection no) {
            return kept(TakenBack.Kept.because(no));
        }
    }

    /**
     * Holds whoever is concerned, in the order of their ids, so that two reversals never wait for each other. Answers those changes whose
     * taking back depends on nothing else that is taken back, nor anything else on it; they can go together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Retraction> begin(Collection<UUID> concerned, List<Retraction> changes) {
        var plain = undoing.plain(changes);
        if (!plain.containsAll(changes)) {
            hierarchy.hold();
        }
        sql.query(HOLD, row -> true, (Object) concerned.toArray(UUID[]::new));
        return plain;
    }

    /** Takes plain ones back, one of each customer; answers what became of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, TakenBack> undoAll(List<Retraction> plain, String by) {
        if (plain.isEmpty()) {
            return Map.of();
        }
        sql.query(RecordIntake.CROWD, row -> true);
        return undoing.undoAll(plain, by);
    }

    /**
     * Takes back the registrations of many. Whatever else names a customer, of this table or another, keeps it.
     *
     * @param undone versions that were taken back in this transaction, and those that took them back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, TakenBack> removeAll(Collection<UUID> registered, Collection<Retraction> undone) {
        if (registered.isEmpty()) {
            return Map.of();
        }
        sql.query(RecordIntake.CROWD, row -> true);
        var found = sql.query(
                REMOVABLE,
                row -> new Removable(row.getObject(1, UUID.class), row.getLong(2)),
                registered.toArray(UUID[]::new),
                undone.stream().map(Retraction::customer).toArray(UUID[]::new),
                undone.stream().map(Retraction::version).toArray(Long[]::new));
        var back = new HashMap<UUID, TakenBack>();
        registered.forEach(one -> back.put(one, new TakenBack.Kept("CHANGED_SINCE")));
        sql.query(MERGED, row -> row.getObject(1, UUID.class), (Object) registered.toArray(UUID[]::new))
                .forEach(one -> back.put(one, new TakenBack.Kept(CustomerRepository.MERGED)));
        found.forEach(one -> back.put(one.id(), new TakenBack.Kept("IN_USE")));
        removed(found).forEach(one -> back.put(one.id(), new TakenBack.Reverted(0)));
        return back;
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

    private record Removable(UUID id, long eventVersion) {}
}
