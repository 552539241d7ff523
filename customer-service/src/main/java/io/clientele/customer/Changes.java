package io.clientele.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.ExternalReferences.Claim;
import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.model.ExternalReference;
import io.clientele.customer.search.NameKeys;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Fault;
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
     * @param made the version the change was made from; null when any will do, and it does not matter when nothing is new
     */
    boolean rewrite(CustomerEntity row, Function<ObjectNode, JsonNode> change, Long made, String by) {
        var before = documents.read(row.document);
        var read = json.read(change.apply(documents.tree(before)), RegisterCustomer.class);
        // as it would be stored, for a number that was read strictly does not equal the same number that was stored
        var after = documents.read(documents.write(read));
        var differences = Differences.between(documents.tree(before), documents.tree(after));
        if (differences.isEmpty()) {
            return false;
        }
        if (made != null && made != row.version) {
            throw Rejection.of(
                    Rejection.Kind.STALE,
                    "STALE",
                    "The customer has been changed since version " + made + ": read it again and repeat the change.",
                    List.of());
        }
        apply(row, before, after, differences, by);
        return true;
    }

    private void apply(CustomerEntity row, RegisterCustomer before, RegisterCustomer after, ArrayNode what, String by) {
        var profile = Profiles.of(after);
        var changed = Together.check(attributeFaults(before, after), () -> Profiles.customer(row, before)
                .change(profile, hierarchy.of(row.id, profile), world.now()));
        move(row.id, references(before), references(after));
        row.version = changed.version();
        row.eventVersion = versions.next(row.eventVersion);
        row.document = documents.write(after);
        row.nameSearch = NameKeys.folded(after.name());
        row.nameGrams = NameKeys.of(after.name());
        row.updatedAt = changed.updatedAt();
        row.updatedBy = by;
        customers.flush();
        history.changed(row, what.toString());
        consents.stated(
                row, Profiles.of(before).contacts().points(), profile.contacts().points());
        ownerships.changed(row, before.ownerId(), after.ownerId());
        outbox.append(CustomerEvents.changed(changed, row));
    }

    private List<Fault> attributeFaults(RegisterCustomer before, RegisterCustomer after) {
        return after.attributes() == null
                ? List.of()
                : attributes.declared().faults(after.kind(), before.attributes(), after.attributes());
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
