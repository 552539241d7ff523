package io.clientele.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.ExternalReferences.Claim;
import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.ExternalReference;
import io.clientele.customer.search.NameKeys;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** Changes a record under its version: of those who change the same version, one wins. */
@ApplicationScoped
class Changes {

    /** A change of these may close a circle of parents. */
    private static final Set<String> HIERARCHICAL = Set.of("parentId", "kind");

    private final CustomerRepository customers;
    private final ExternalReferences references;
    private final Hierarchy hierarchy;
    private final CustomerVersions history;
    private final ConsentLog consents;
    private final OwnershipLog ownerships;
    private final Attributes attributes;
    private final Outbox outbox;
    private final Versions versions;
    private final Documents documents;
    private final StrictJson json;
    private final World world;

    Changes(
            CustomerRepository customers,
            ExternalReferences references,
            Hierarchy hierarchy,
            CustomerVersions history,
            ConsentLog consents,
            OwnershipLog ownerships,
            Attributes attributes,
            Outbox outbox,
            Versions versions,
            Documents documents,
            StrictJson json,
            World world) {
        this.customers = customers;
        this.references = references;
        this.hierarchy = hierarchy;
        this.history = history;
        this.consents = consents;
        this.ownerships = ownerships;
        this.attributes = attributes;
        this.outbox = outbox;
        this.versions = versions;
        this.documents = documents;
        this.json = json;
        this.world = world;
    }

    CustomerEntity change(UUID id, String ifMatch, JsonNode patch, String by) {
        if (HIERARCHICAL.stream().anyMatch(patch::has)) {
            hierarchy.hold();
        }
        json.requireKnown(patch, RegisterCustomer.class);
        var row = customers.heldStanding(id);
        Tags.requireMatch(ifMatch, row.version);
        rewrite(row, before -> MergePatch.apply(before, patch), null, by);
        return row;
    }

    /**
     * Changes a record that is held; says whether that made anything new.
     *
     * @param from the version the change was made from; null when any will do, and it does not matter when nothing is new
     */
    boolean rewrite(CustomerEntity row, Function<ObjectNode, JsonNode> change, Long from, String by) {
        var made = rewritten(row, change);
        if (made.nothingNew()) {
            return false;
        }
        if (from != null && from != row.version) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The customer has been changed since version " + from + ": read it again and repeat the change.",
                    List.of());
        }
        apply(made, by);
        return true;
    }

    /** What a change makes of a record, as far as the record alone tells whether it is allowed; nothing is changed yet. */
    Rewritten rewritten(CustomerEntity row, Function<ObjectNode, JsonNode> change) {
        var before = documents.read(row.document);
        var read = json.read(change.apply(documents.tree(before)), RegisterCustomer.class);
        // as it would be stored, for a number that was read strictly does not equal the same number that was stored
        var after = documents.read(documents.write(read));
        return new Rewritten(row, before, after, Differences.between(documents.tree(before), documents.tree(after)));
    }

    private void apply(Rewritten made, String by) {
        var row = made.row();
        var profile = made.profile();
        var changed = Together.check(
                made.attributeFaults(made.hasAttributes() ? attributes.declared() : null),
                () -> made.customer().change(profile, hierarchy.of(row.id, profile), world.now()));
        move(row.id, references(made.before()), references(made.after()));
        fill(made, changed, by);
        customers.flush();
        history.changed(List.of(made));
        consents.stated(List.of(made));
        ownerships.changed(List.of(made));
        outbox.append(CustomerEvents.changed(changed, row));
    }

    /** Fills the row of a record that was allowed to become another. */
    void fill(Rewritten made, Customer changed, String by) {
        var row = made.row();
        row.version = changed.version();
        row.eventVersion = versions.next(row.eventVersion);
        row.document = documents.write(made.after());
        row.nameSearch = NameKeys.folded(made.after().name());
        row.nameGrams = NameKeys.of(made.after().name());
        row.updatedAt = changed.updatedAt();
        row.updatedBy = by;
    }

    private void move(UUID id, List<ExternalReference> before, List<ExternalReference> after) {
        var gone =
                before.stream().filter(reference -> !after.contains(reference)).toList();
        if (!gone.isEmpty()) {
            references.release(id, gone);
        }
        var added =
                after.stream().filter(reference -> !before.contains(reference)).toList();
        var holders = references.claim(
                added.stream().map(reference -> new Claim(reference, id, null)).toList());
        var taken = IntStream.range(0, after.size())
                .filter(i -> holders.containsKey(after.get(i)))
                .filter(i -> !holders.get(after.get(i)).customer().equals(id))
                .mapToObj(i -> Claims.taken(i, after.get(i), holders.get(after.get(i))))
                .toList();
        if (!taken.isEmpty()) {
            throw Claims.taken(taken);
        }
    }

    private static List<ExternalReference> references(RegisterCustomer body) {
        return requireNonNullElse(body.externalReferences(), List.<ReferenceBody>of()).stream()
                .map(ReferenceBody::reference)
                .toList();
    }
}
