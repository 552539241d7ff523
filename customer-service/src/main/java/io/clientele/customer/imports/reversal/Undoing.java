package io.clientele.customer.imports.reversal;

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
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.consent.ConsentLog.Said;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.change.Wanted;
import io.clientele.customer.history.Undo;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/** Undoes changes of records by further changes. */
@ApplicationScoped
class Undoing {

    /** Of versions, what they changed. */
    private static final String VERSIONS = """
            select v.customer_id, v.version, v.changes, v.changed_at from customer_version v
            join unnest(?::uuid[], ?::bigint[]) as wanted (id, version) on v.customer_id = wanted.id and v.version = wanted.version
            """;

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
    Set<Retraction.Made> plain(List<Retraction.Made> some) {
        return changes(some).stream()
                .filter(change -> !Hierarchy.moves(change.what()))
                .map(Change::of)
                .collect(Collectors.toSet());
    }

    /** Undoes changes, one of each customer. */
    Map<UUID, TakenBack> undoAll(List<Retraction> some, String by) {
        var made = changes(some.stream().map(Retraction::made).toList()).stream()
                .collect(Collectors.toMap(Change::of, Function.identity()));
        if (made.values().stream().anyMatch(change -> Hierarchy.moves(change.what()))) {
            hierarchy.hold();
        }
        var rows = customers.heldAll(some.stream().map(Retraction::customer).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        var back = new HashMap<UUID, TakenBack>();
        var wanted = new ArrayList<Wanted>();
        for (var one : some) {
            var row = rows.get(one.customer());
            if (row == null) {
                back.put(one.customer(), TakenBack.Kept.because(CustomerRepository.unknown(one.customer())));
            } else if (row.version != one.now()) {
                back.put(one.customer(), new TakenBack.Kept("CHANGED_SINCE"));
            } else {
                var change = made.get(one.made());
                wanted.add(new Wanted(row, record -> Undo.of(record, change.what()), null, change.at()));
            }
        }
        changes.rewriteAll(wanted, by).forEach((id, no) -> back.put(id, TakenBack.Kept.because(no)));
        var undone =
                some.stream().filter(one -> !back.containsKey(one.customer())).toList();
        consents.unsay(undone.stream()
                .map(one -> new Said(one.customer(), made.get(one.made()).at()))
                .toList());
        undone.forEach(one -> back.put(one.customer(), new TakenBack.Reverted(rows.get(one.customer()).version)));
        customers.session().clear();
        return back;
    }

    private List<Change> changes(List<Retraction.Made> some) {
        return sql.query(
                VERSIONS,
                row -> new Change(
                        new Retraction.Made(row.getObject(1, UUID.class), row.getLong(2)),
                        documents.parse(row.getString(3)),
                        Sql.instant(row, "changed_at")),
                some.stream().map(Retraction.Made::customer).toArray(UUID[]::new),
                some.stream().map(Retraction.Made::version).toArray(Long[]::new));
    }

    private record Change(Retraction.Made of, JsonNode what, Instant at) {}
}
