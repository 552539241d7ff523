package io.clientele.customer.imports.reversal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.change.Changes;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.change.Wanted;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.consent.ConsentLog.Said;
import io.clientele.customer.history.Undo;
import io.clientele.customer.history.Undoable;
import io.clientele.customer.merge.Parted;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/** Undoes changes of records by further changes. */
@ApplicationScoped
class Undoing {

    /** Of versions, what they changed, and of that what was kept when they were to be taken back before. */
    private static final String VERSIONS = """
            select v.customer_id, v.version, v.changes, v.changed_at,
                (select r.kept_fields from customer_import_row r
                where r.contact_id is null and r.customer_id = v.customer_id and r.version = v.version limit 1) as kept,
            """ + Parted.MERGES + """
            \sas merges from customer_version v
            join unnest(?::uuid[], ?::bigint[]) as wanted (id, version) on v.customer_id = wanted.id and v.version = wanted.version
            """;

    private static final String CONTACT_POINTS = "contactPoints";

    private final CustomerRepository customers;
    private final Changes changes;
    private final Hierarchy hierarchy;
    private final ConsentLog consents;
    private final Documents documents;
    private final Sql sql;

    Undoing(
            CustomerRepository customers,
            Changes changes,
            Hierarchy hierarchy,
            ConsentLog consents,
            Documents documents,
            Sql sql) {
        this.customers = customers;
        this.changes = changes;
        this.hierarchy = hierarchy;
        this.consents = consents;
        this.documents = documents;
        this.sql = sql;
    }

    /** Those of versions whose undoing depends on nothing else that is undone, nor anything else on it. */
    Set<Retraction> plain(List<Retraction> some) {
        return changes(some).stream()
                .filter(change -> !Hierarchy.moves(change.what()))
                .map(Change::of)
                .collect(Collectors.toSet());
    }

    /** Undoes changes, one of each customer. */
    Map<UUID, TakenBack> undoAll(List<Retraction> some, String by) {
        var made = changes(some).stream().collect(Collectors.toMap(Change::of, Function.identity()));
        if (made.values().stream().anyMatch(change -> Hierarchy.moves(change.what()))) {
            hierarchy.hold();
        }
        var rows = customers.heldAll(some.stream().map(Retraction::customer).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        var before = rows.values().stream().collect(Collectors.toMap(row -> row.id, row -> row.version));
        var back = new HashMap<UUID, TakenBack>();
        var undoable = new HashMap<Retraction, Undoable>();
        var wanted = new ArrayList<Wanted>();
        for (var one : some) {
            try {
                var row = CustomerRepository.requireStanding(one.customer(), rows.get(one.customer()));
                var change = made.get(one);
                var what = Undoable.of(change.what(), documents.parse(row.document));
                undoable.put(one, what);
                var unsaid = what.takesBack(CONTACT_POINTS) ? change.at() : null;
                wanted.add(new Wanted(row, record -> Undo.of(record, what.back()), null, unsaid));
            } catch (Rejection no) {
                back.put(one.customer(), TakenBack.Kept.because(no));
            }
        }
        changes.rewriteAll(wanted, by).forEach((id, no) -> back.put(id, TakenBack.Kept.because(no)));
        var undone =
                some.stream().filter(one -> !back.containsKey(one.customer())).toList();
        consents.unsay(undone.stream()
                .filter(one -> undoable.get(one).takesBack(CONTACT_POINTS))
                .map(one -> new Said(one.customer(), made.get(one).at()))
                .toList());
        undone.forEach(one -> {
            long now = rows.get(one.customer()).version;
            back.put(one.customer(), TakenBack.of(undoable.get(one), now == before.get(one.customer()) ? 0 : now));
        });
        customers.session().clear();
        return back;
    }

    private List<Change> changes(List<Retraction> some) {
        return sql.query(
                VERSIONS,
                row -> new Change(
                        new Retraction(row.getObject(1, UUID.class), row.getLong(2)),
                        Parted.of(
                                pending(documents.parse(row.getString(3)), row.getArray("kept")),
                                documents.parse(row.getString("merges"))),
                        Sql.instant(row, "changed_at")),
                some.stream().map(Retraction::customer).toArray(UUID[]::new),
                some.stream().map(Retraction::version).toArray(Long[]::new));
    }

    private static JsonNode pending(JsonNode changes, Array kept) throws SQLException {
        return kept == null ? changes : Undoable.pending(changes, List.of((String[]) kept.getArray()));
    }

    private record Change(Retraction of, JsonNode what, Instant at) {}
}
