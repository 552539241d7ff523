package io.clientele.customer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Takes versions of records back: a change by another one that undoes it, a registration by removing the record, as long as
 * nobody has built on it. What cannot be taken back stays as it is, with a reason.
 */
@ApplicationScoped
public class RecordReversal {

    private static final String SAVEPOINT = "savepoint record_reversal";
    private static final String VERSION =
            "select changes, changed_at from customer_version where customer_id = ? and version = ?";
    private static final String STILL_NAMED = "23503";
    private static final Set<String> HIERARCHICAL = Set.of("parentId", "kind");

    private final CustomerRepository customers;
    private final Changes changes;
    private final Hierarchy hierarchy;
    private final ConsentLog consents;
    private final Documents documents;
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;

    RecordReversal(
            CustomerRepository customers,
            Changes changes,
            Hierarchy hierarchy,
            ConsentLog consents,
            Documents documents,
            Outbox outbox,
            Versions versions,
            Sql sql) {
        this.customers = customers;
        this.changes = changes;
        this.hierarchy = hierarchy;
        this.consents = consents;
        this.documents = documents;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
    }

    /**
     * Takes a version back.
     *
     * @param now the version at which the record must be; another one says that somebody changed it since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenBack takeBack(UUID id, long version, long now, String by) {
        sql.query(RecordIntake.CROWD, row -> true);
        sql.execute(SAVEPOINT);
        try {
            var back = version == 1 ? remove(id, now) : undo(id, version, now, by);
            customers.session().clear();
            sql.execute("release " + SAVEPOINT);
            return back;
        } catch (Rejection no) {
            return kept(
                    no.faults().isEmpty() ? no.code() : no.faults().getFirst().code());
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SQLException failed && STILL_NAMED.equals(failed.getSQLState())) {
                return kept("IN_USE");
            }
            throw e;
        }
    }

    private TakenBack kept(String because) {
        customers.session().clear();
        sql.execute("rollback to " + SAVEPOINT);
        return new TakenBack.Kept(because);
    }

    private TakenBack undo(UUID id, long version, long now, String by) {
        var change = sql.query(
                        VERSION, row -> new Change(row.getString(1), Sql.instant(row, "changed_at")), id, version)
                .getFirst();
        var what = documents.parse(change.what());
        what.forEach(one -> {
            if (HIERARCHICAL.contains(one.path("property").asText())) {
                hierarchy.hold();
            }
        });
        var row = customers.held(id).orElseThrow(() -> Customers.unknown(id));
        if (row.version != now) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        changes.rewrite(row, record -> Undo.of(record, what), null, by);
        consents.unsay(id, change.at());
        // what the record says again was said before, and stands in the log since then
        consents.unsay(id, row.updatedAt);
        return new TakenBack.Reverted(row.version);
    }

    /** Whatever else names the customer, of this table or another, keeps it. */
    private TakenBack remove(UUID id, long now) {
        var row = customers.held(id).orElseThrow(() -> Customers.unknown(id));
        if (row.version != now || row.factsAt != null) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        consents.unsay(id, row.createdAt);
        sql.execute("delete from ownership where customer_id = ? and cause = 'RECORD'", id);
        sql.execute("delete from customer_version where customer_id = ?", id);
        sql.execute("delete from external_reference where customer_id = ?", id);
        sql.execute("delete from customer where id = ?", id);
        outbox.append(new Tombstone(Topic.CUSTOMERS, id.toString(), id.toString(), versions.next(row.eventVersion)));
        return new TakenBack.Reverted(0);
    }

    private record Change(String what, Instant at) {}
}
