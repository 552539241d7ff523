package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.ExternalReferences.Holder;
import io.clientele.customer.model.ExternalReference;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/**
 * Rows from elsewhere become records or change them, many in one transaction and in the order of the rows. A row that is
 * refused changes nothing and stops no other.
 */
@ApplicationScoped
public class RecordIntake {

    /** Those asked for, and who answers for them. */
    private static final String THERE = """
            select id, kind, parent_id, merged_into from customer
            where id = any(?) or id in (select merged_into from customer where id = any(?))""";

    /** Whoever is changed by a file is compared after those who come singly. */
    static final String CROWD = "select set_config('clientele.crowd', 'on', true)";

    private static final String SAVEPOINT = "savepoint intake_row";

    private final Registrations registrations;
    private final Changes changes;
    private final CustomerRepository customers;
    private final ExternalReferences references;
    private final Hierarchy hierarchy;
    private final Documents documents;
    private final StrictJson json;
    private final Sql sql;

    RecordIntake(
            Registrations registrations,
            Changes changes,
            CustomerRepository customers,
            ExternalReferences references,
            Hierarchy hierarchy,
            Documents documents,
            StrictJson json,
            Sql sql) {
        this.registrations = registrations;
        this.changes = changes;
        this.customers = customers;
        this.references = references;
        this.hierarchy = hierarchy;
        this.documents = documents;
        this.json = json;
        this.sql = sql;
    }

    /** A result for every row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IntakeResult> take(List<IntakeRow> rows, IntakeMode mode, String by) {
        rows.forEach(row -> plain(row.body()));
        sql.query(CROWD, row -> true);
        return new IntakeRun(this, rows, mode, by).run();
    }

    /** Numbers in attributes as stored records have them, so that equal ones are equal. */
    private void plain(ObjectNode body) {
        if (body.path("attributes").isObject()) {
            body.set("attributes", documents.parse(documents.text(body.get("attributes"))));
        }
    }

    Map<ExternalReference, Holder> holders(Collection<ExternalReference> wanted) {
        return wanted.isEmpty() ? Map.of() : references.holders(List.copyOf(wanted));
    }

    /** Which of these customers there are, with what their place among others depends on. */
    Map<UUID, Standing> there(Set<UUID> ids) {
        return sql
                .query(
                        THERE,
                        row -> new Standing(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class)),
                        ids.toArray(UUID[]::new),
                        ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Standing::id, one -> one));
    }

    List<Outcome> register(List<IntakeRow> rows, String by) {
        var outcomes = registrations.register(rows.stream().map(this::sent).toList(), false, by);
        customers.session().clear();
        return outcomes;
    }

    private Sent sent(IntakeRow row) {
        try {
            json.requireKnown(row.body(), RegisterCustomer.class);
            var body = (ObjectNode) MergePatch.apply(documents.tree(Map.of()), row.body());
            Points.add(body, row.points());
            return new Sent.Readable(json.read(body, RegisterCustomer.class));
        } catch (Rejection no) {
            return new Sent.Unreadable(no);
        }
    }

    /** @param merged the customer that the row names, when another answers for it; null otherwise */
    IntakeResult change(Standing before, IntakeRow row, UUID merged, String by) {
        var id = before.id();
        sql.execute(SAVEPOINT);
        try {
            requireNoVersionOf(merged, row, id);
            json.requireKnown(row.body(), RegisterCustomer.class);
            if (moves(before, row.body())) {
                hierarchy.hold();
            }
            var held = customers.heldStanding(id);
            boolean changed = changes.rewrite(held, record -> IntakeMerge.of(record, row), row.version(), by);
            customers.session().clear();
            sql.execute("release " + SAVEPOINT);
            return changed ? new IntakeResult.Updated(id, held.version, merged) : new IntakeResult.Unchanged(id);
        } catch (Rejection no) {
            customers.session().clear();
            sql.execute("rollback to " + SAVEPOINT);
            return new IntakeResult.Refused(no);
        }
    }

    /** What is in the survivor's record is another version of another record. */
    private static void requireNoVersionOf(UUID merged, IntakeRow row, UUID survivor) {
        if (merged != null && row.version() != null) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The row was made from a version of customer " + merged + ", which is merged into " + survivor
                            + " since: read that one and repeat the change, or leave version out.",
                    List.of());
        }
    }

    private static boolean moves(Standing before, ObjectNode body) {
        var kind = body.get("kind");
        var parent = body.get("parentId");
        return kind != null && !kind.asText().equals(before.kind())
                || parent != null && !parent.asText().equals(String.valueOf(before.parent()));
    }

    /**
     * A customer that is there.
     *
     * @param mergedInto who answers for it; null when it stands for itself
     */
    record Standing(UUID id, String kind, UUID parent, UUID mergedInto) {}
}
