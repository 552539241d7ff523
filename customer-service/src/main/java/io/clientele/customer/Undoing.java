package io.clientele.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.ConsentLog.Said;
import io.clientele.customer.ManyChanges.Wanted;
import io.clientele.kit.sql.Sql;

/** Undoes changes of records by further changes. */
@ApplicationScoped
class Undoing {

    /** Of versions, what they changed. */
    private static final String VERSIONS = """
            select v.customer_id, v.version, v.changes, v.changed_at from customer_version v
            join unnest(?::uuid[], ?::bigint[]) as wanted (id, version) on v.customer_id = wanted.id and v.version = wanted.version
            """;

    /** Of versions, those that changed nothing that other records depend on. */
    private static final String PLAIN = VERSIONS + """
            where not exists (
                select from jsonb_array_elements(v.changes) as change
                where change ->> 'property' in ('kind', 'parentId', 'externalReferences'))""";

    private static final Set<String> HIERARCHICAL = Set.of("parentId", "kind");

    private final CustomerRepository customers;
    private final Changes changes;
    private final ManyChanges manyChanges;
    private final Hierarchy hierarchy;
    private final ConsentLog consents;
    private final Documents documents;
    private final Sql sql;

    Undoing(
            CustomerRepository customers,
            Changes changes,
            ManyChanges manyChanges,
            Hierarchy hierarchy,
            ConsentLog consents,
            Documents documents,
            Sql sql) {
        this.customers = customers;
        this.changes = changes;
        this.manyChanges = manyChanges;
        this.hierarchy = hierarchy;
        this.consents = consents;
        this.documents = documents;
        this.sql = sql;
    }

    TakenBack undo(Retraction one, String by) {
        var change = changes(VERSIONS, List.of(one.made())).getFirst();
        if (StreamSupport.stream(change.what().spliterator(), false)
                .anyMatch(each -> HIERARCHICAL.contains(each.path("property").asText()))) {
            hierarchy.hold();
        }
        var row = customers.held(one.customer()).orElseThrow(() -> Customers.unknown(one.customer()));
        if (row.version != one.now()) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        changes.rewrite(row, record -> Undo.of(record, change.what()), null, by);
        consents.unsay(said(row, change));
        return new TakenBack.Reverted(row.version);
    }

    /** Those of versions whose undoing depends on nothing else that is undone, nor anything else on it. */
    Set<Retraction.Made> plain(List<Retraction.Made> some) {
        return some.isEmpty()
                ? Set.of()
                : changes(PLAIN, some).stream().map(Change::of).collect(Collectors.toSet());
    }

    /** Undoes plain changes, one of each customer. */
    Map<UUID, TakenBack> undoAll(List<Retraction> plain, String by) {
        var rows = customers.heldAll(plain.stream().map(Retraction::customer).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        customers.session().clear();
        var made = changes(VERSIONS, plain.stream().map(Retraction::made).toList()).stream()
                .collect(Collectors.toMap(Change::of, Function.identity()));
        var back = new HashMap<UUID, TakenBack>();
        var wanted = new ArrayList<Wanted>();
        for (var one : plain) {
            var row = rows.get(one.customer());
            if (row == null) {
                back.put(one.customer(), TakenBack.Kept.because(Customers.unknown(one.customer())));
            } else if (row.version != one.now()) {
                back.put(one.customer(), new TakenBack.Kept("CHANGED_SINCE"));
            } else {
                var what = made.get(one.made()).what();
                wanted.add(new Wanted(row, record -> Undo.of(record, what)));
            }
        }
        manyChanges.rewrite(wanted, by).forEach((id, no) -> back.put(id, TakenBack.Kept.because(no)));
        var undone =
                plain.stream().filter(one -> !back.containsKey(one.customer())).toList();
        consents.unsay(undone.stream()
                .flatMap(one -> said(rows.get(one.customer()), made.get(one.made())).stream())
                .toList());
        undone.forEach(one -> back.put(one.customer(), new TakenBack.Reverted(rows.get(one.customer()).version)));
        return back;
    }

    /** What the record says again was said before, and stands in the log since then. */
    private static List<Said> said(CustomerEntity row, Change change) {
        return List.of(new Said(row.id, change.at()), new Said(row.id, row.updatedAt));
    }

    private List<Change> changes(String query, List<Retraction.Made> some) {
        return sql.query(
                query,
                row -> new Change(
                        new Retraction.Made(row.getObject(1, UUID.class), row.getLong(2)),
                        documents.parse(row.getString(3)),
                        Sql.instant(row, "changed_at")),
                some.stream().map(Retraction.Made::customer).toArray(UUID[]::new),
                some.stream().map(Retraction.Made::version).toArray(Long[]::new));
    }

    private record Change(Retraction.Made of, JsonNode what, Instant at) {}
}
