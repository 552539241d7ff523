package io.clientele.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.model.Customer;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.rejection.Rejection;

/**
 * Changes many records in as many statements as one takes. Every rule is asked of each of them; only for changes of references,
 * of a parent or of the kind, which may depend on one another, it is not made.
 */
@ApplicationScoped
class ManyChanges {

    private final Changes changes;
    private final CustomerRepository customers;
    private final Hierarchy hierarchy;
    private final CustomerVersions history;
    private final ConsentLog consents;
    private final OwnershipLog ownerships;
    private final Attributes attributes;
    private final Outbox outbox;
    private final World world;

    ManyChanges(
            Changes changes,
            CustomerRepository customers,
            Hierarchy hierarchy,
            CustomerVersions history,
            ConsentLog consents,
            OwnershipLog ownerships,
            Attributes attributes,
            Outbox outbox,
            World world) {
        this.changes = changes;
        this.customers = customers;
        this.hierarchy = hierarchy;
        this.history = history;
        this.consents = consents;
        this.ownerships = ownerships;
        this.attributes = attributes;
        this.outbox = outbox;
        this.world = world;
    }

    /** Changes records that are held, each once; answers which were refused, and why. */
    Map<UUID, Rejection> rewrite(List<Wanted> wanted, String by) {
        var refused = new HashMap<UUID, Rejection>();
        var made = new ArrayList<Rewritten>();
        for (var one : wanted) {
            unless(refused, one.row().id, () -> made.add(changes.rewritten(one.row(), one.change())));
        }
        made.removeIf(Rewritten::nothingNew);
        var allowed = allowed(made, refused);
        allowed.forEach(one -> changes.fill(one.made(), one.customer(), by));
        store(allowed);
        return refused;
    }

    private List<Allowed> allowed(List<Rewritten> made, Map<UUID, Rejection> refused) {
        var declared = made.stream().anyMatch(Rewritten::hasAttributes) ? attributes.declared() : null;
        var relations = hierarchy.ofPlaced(made);
        var now = world.now();
        var allowed = new ArrayList<Allowed>();
        for (var one : made) {
            unless(refused, one.id(), () -> {
                var customer = Together.check(one.attributeFaults(declared), () -> one.customer()
                        .change(one.profile(), relations.get(one.id()), now));
                allowed.add(new Allowed(one, customer));
            });
        }
        return allowed;
    }

    private void store(List<Allowed> changed) {
        var all = changed.stream().map(Allowed::made).toList();
        customers.updateAll(all.stream().map(Rewritten::row).toList());
        history.changed(all);
        consents.stated(all);
        ownerships.changed(all);
        outbox.appendAll(changed.stream()
                .map(one -> CustomerEvents.changed(one.customer(), one.made().row()))
                .toList());
    }

    private static void unless(Map<UUID, Rejection> refused, UUID id, Runnable step) {
        try {
            step.run();
        } catch (Rejection no) {
            refused.put(id, no);
        }
    }

    private record Allowed(Rewritten made, Customer customer) {}

    /** A record that is held, and what is to become of it. */
    record Wanted(CustomerEntity row, Function<ObjectNode, JsonNode> change) {}
}
