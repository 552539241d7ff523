package io.clientele.customer.imports.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.Changes;
import io.clientele.customer.change.ExternalReferences;
import io.clientele.customer.change.ExternalReferences.Holder;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.change.Outcome;
import io.clientele.customer.change.Registrations;
import io.clientele.customer.change.Sent;
import io.clientele.customer.change.Wanted;
import io.clientele.customer.imports.intake.IntakeChange.Standing;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.ownership.representative.NamedOwners;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.customer.search.PhoneNumbers;
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
    static final String THERE = """
            select id, kind, parent_id, merged_into from customer
            where id = any(array(
                select unnest(?::uuid[]) union all
                select merged_into from customer where id = any(?::uuid[]) and merged_into is not null))""";

    /** Whoever is changed by a file is compared after those who come singly. */
    public static final String CROWD = "select set_config('clientele.crowd', 'on', true)";

    private static final String OWNER = "ownerId";

    private final Registrations registrations;
    private final Changes changes;
    private final CustomerRepository customers;
    private final ExternalReferences references;
    private final Hierarchy hierarchy;
    private final NamedOwners owners;
    private final PhoneNumbers phones;
    private final Documents documents;
    private final StrictJson json;
    private final Sql sql;

    RecordIntake(
            Registrations registrations,
            Changes changes,
            CustomerRepository customers,
            ExternalReferences references,
            Hierarchy hierarchy,
            NamedOwners owners,
            PhoneNumbers phones,
            Documents documents,
            StrictJson json,
            Sql sql) {
        this.registrations = registrations;
        this.changes = changes;
        this.customers = customers;
        this.references = references;
        this.hierarchy = hierarchy;
        this.owners = owners;
        this.phones = phones;
        this.documents = documents;
        this.json = json;
        this.sql = sql;
    }

    /**
     * A result for every row.
     *
     * @param manager whether {@code by} may give customers to others
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IntakeResult> take(List<IntakeRow> rows, IntakeMode mode, String by, boolean manager) {
        rows.forEach(row -> plain(row.body()));
        sql.query(CROWD, row -> true);
        return new IntakeRun(this, rows, mode, by, manager).run();
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
            Points.add(body, row.points(), phones);
            return new Sent.Readable(json.read(body, RegisterCustomer.class));
        } catch (Rejection no) {
            return new Sent.Unreadable(no);
        }
    }

    /** What becomes of changes, one of each customer; empty when somebody of many was merged meanwhile, and nothing is done then. */
    Optional<List<IntakeResult>> change(List<IntakeChange> some, String by, boolean manager) {
        if (some.stream().anyMatch(IntakeChange::moves)) {
            hierarchy.hold();
        }
        var held = customers.heldAll(some.stream().map(IntakeChange::id).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row));
        try {
            return some.size() > 1 && held.values().stream().anyMatch(row -> row.mergedInto != null)
                    ? Optional.empty()
                    : Optional.of(changed(some, held, by, manager));
        } finally {
            customers.session().clear();
        }
    }

    private List<IntakeResult> changed(
            List<IntakeChange> some, Map<UUID, CustomerEntity> held, String by, boolean manager) {
        var before = held.values().stream().collect(Collectors.toMap(row -> row.id, row -> row.version));
        var refused = new HashMap<UUID, Rejection>();
        var wanted = new ArrayList<Wanted>();
        for (var one : some) {
            try {
                wanted.add(wanted(one, held.get(one.id()), manager));
            } catch (Rejection no) {
                refused.put(one.id(), no);
            }
        }
        refused.putAll(changes.rewriteAll(wanted, by));
        return some.stream()
                .map(one -> refused.containsKey(one.id())
                        ? new IntakeResult.Refused(refused.get(one.id()))
                        : one.became(before.get(one.id()), held.get(one.id()).version))
                .toList();
    }

    private Wanted wanted(IntakeChange one, CustomerEntity row, boolean manager) {
        one.requireNoVersionOfMerged();
        json.requireKnown(one.row().body(), RegisterCustomer.class);
        CustomerRepository.requireStanding(one.id(), row);
        if (one.row().body().has(OWNER)) {
            var before = documents.read(row.document).ownerId();
            owners.check(before, one.row().body().path(OWNER).asText(null), manager);
        }
        return new Wanted(
                row,
                record -> IntakeMerge.of(record, one.row(), phones),
                one.row().version());
    }
}
