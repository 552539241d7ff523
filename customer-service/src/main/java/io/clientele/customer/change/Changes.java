package io.clientele.customer.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.consent.SettledConsents;
import io.clientele.customer.history.CustomerVersions;
import io.clientele.customer.history.Differences;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.model.words.NameKeys;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Judgement;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.customer.record.World;
import io.clientele.customer.told.CustomerEvents;
import io.clientele.customer.told.DatedFacts;
import io.clientele.customer.told.DatedFacts.Found;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Rejection;

/**
 * Changes records under their versions: of those who change the same version, one wins. Many take as many statements as one; only
 * those who get another place in a group are changed one after the other.
 */
@ApplicationScoped
public class Changes {

    private final CustomerRepository customers;
    private final Claims claims;
    private final NamedByKey named;
    private final Hierarchy hierarchy;
    private final CustomerVersions history;
    private final ConsentLog consents;
    private final SettledConsents counting;
    private final OwnershipLog ownerships;
    private final Attributes attributes;
    private final DatedFacts dated;
    private final Outbox outbox;
    private final Versions versions;
    private final Documents documents;
    private final StrictJson json;
    private final Judgement judgement;
    private final World world;

    Changes(
            CustomerRepository customers,
            Claims claims,
            NamedByKey named,
            Hierarchy hierarchy,
            CustomerVersions history,
            ConsentLog consents,
            SettledConsents counting,
            OwnershipLog ownerships,
            Attributes attributes,
            DatedFacts dated,
            Outbox outbox,
            Versions versions,
            Documents documents,
            StrictJson json,
            Judgement judgement,
            World world) {
        this.customers = customers;
        this.claims = claims;
        this.named = named;
        this.hierarchy = hierarchy;
        this.history = history;
        this.consents = consents;
        this.counting = counting;
        this.ownerships = ownerships;
        this.attributes = attributes;
        this.dated = dated;
        this.outbox = outbox;
        this.versions = versions;
        this.documents = documents;
        this.json = json;
        this.judgement = judgement;
        this.world = world;
    }

    public CustomerEntity change(UUID id, String ifMatch, JsonNode sent, String by) {
        return change(id, ifMatch, sent, by, row -> {});
    }

    /** @param allowed refuses what may not be done to the record, which is held as it is then */
    public CustomerEntity change(UUID id, String ifMatch, JsonNode sent, String by, Consumer<CustomerEntity> allowed) {
        var patch = named.inPatch(sent);
        if (Hierarchy.PLACING.stream().anyMatch(patch::has)) {
            hierarchy.hold();
        }
        json.requireKnown(patch, RegisterCustomer.class);
        var row = customers.heldStanding(id);
        Tags.requireMatch(ifMatch, row.version);
        allowed.accept(row);
        rewrite(row, before -> MergePatch.apply(before, patch), by);
        return row;
    }

    /** Changes a record that is held, unless that makes nothing new. */
    public void rewrite(CustomerEntity row, Function<ObjectNode, JsonNode> change, String by) {
        throwAny(rewriteAll(List.of(new Wanted(row, change, null)), by));
    }

    /** The same of many, each once; answers which were refused, and why. */
    public Map<UUID, Rejection> rewriteAll(List<Wanted> wanted, String by) {
        var refused = new HashMap<UUID, Rejection>();
        var staying = new ArrayList<Rewritten>();
        var moving = new ArrayList<Rewritten>();
        for (var one : wanted) {
            unless(refused, one.id(), () -> {
                var made = rewritten(one);
                (made.moves() ? moving : staying).add(made);
            });
        }
        staying.removeIf(Rewritten::nothingNew);
        store(staying, refused, by);
        moving.forEach(one -> {
            hierarchy.hold();
            store(List.of(one), refused, by);
        });
        return refused;
    }

    /** Lets the record say of consents what counts now. Nothing else of it is touched, so nothing that was broken refuses that. */
    public void settle(UUID id, String by) {
        var refused = new HashMap<UUID, Rejection>();
        store(List.of(rewritten(new Wanted(customers.heldStanding(id), same -> same, null))), refused, by);
        throwAny(refused);
    }

    /** What a change makes of a record, as far as the record alone tells whether it is allowed. */
    private Rewritten rewritten(Wanted one) {
        var before = documents.read(one.row().document);
        var read =
                named.byIds(judgement.read(before, one.change().apply(documents.tree(before)), RegisterCustomer.class));
        // as it would be stored, for a number that was read strictly does not equal the same number that was stored
        var after = documents.read(documents.write(read));
        var what = Differences.between(documents.tree(before), documents.tree(after));
        if (!what.isEmpty()) {
            one.requireSameVersion();
        }
        return new Rewritten(one.row(), before, after, what, one.unsaid(), List.of());
    }

    /** With what counts of consents. */
    private List<Rewritten> settled(List<Rewritten> made) {
        var settled = counting.of(made.stream().map(Rewritten::saying).toList());
        return made.stream().map(one -> one.settled(settled.get(one.id()))).toList();
    }

    private void store(List<Rewritten> made, Map<UUID, Rejection> refused, String by) {
        if (made.isEmpty()) {
            return;
        }
        var changed = allowed(made, refused);
        refused.putAll(claims.change(
                made.stream().filter(one -> changed.containsKey(one.id())).toList()));
        changed.keySet().removeAll(refused.keySet());
        var all = settled(
                made.stream().filter(one -> changed.containsKey(one.id())).toList());
        consents.told(
                all.stream()
                        .filter(Rewritten::nothingNew)
                        .map(Rewritten::spoken)
                        .toList(),
                world.now().now(),
                by);
        write(all.stream().filter(one -> !one.nothingNew()).toList(), changed, by);
    }

    private void write(List<Rewritten> all, Map<UUID, Customer> changed, String by) {
        customers.detach(all.stream().map(Rewritten::row).toList());
        all.forEach(one -> fill(one, changed.get(one.id()), by));
        customers.updateAll(all.stream().map(Rewritten::row).toList());
        history.changed(all.stream()
                .map(one -> new CustomerVersions.Change(one.row(), one.what().toString()))
                .toList());
        consents.stated(all.stream().map(Rewritten::spoken).toList());
        ownerships.changed(all);
        var found = dated.of(all.stream().map(Rewritten::row).toList());
        outbox.appendAll(all.stream()
                .map(one -> CustomerEvents.changed(
                        changed.get(one.id()), one.row(), found.getOrDefault(one.id(), Found.NOTHING)))
                .toList());
    }

    /** Those that the rules between records allow, as they become. */
    private Map<UUID, Customer> allowed(List<Rewritten> made, Map<UUID, Rejection> refused) {
        var declared = made.stream().anyMatch(Rewritten::hasAttributes) ? attributes.declared() : null;
        var relations = hierarchy.of(made);
        var now = world.now();
        var allowed = new HashMap<UUID, Customer>();
        for (var one : made) {
            unless(refused, one.id(), () -> {
                judgement.check(
                        one.before(),
                        one.after(),
                        RegisterCustomer.class,
                        said -> one.faults(said, declared, relations.get(one.id()), now));
                allowed.put(one.id(), one.customer().change(one.profile(), now));
            });
        }
        return allowed;
    }

    private void fill(Rewritten made, Customer changed, String by) {
        var row = made.row();
        row.version = changed.version();
        row.eventVersion = versions.next(row.eventVersion);
        row.document = documents.write(made.after());
        row.nameSearch = Folding.folded(made.after().name());
        row.nameGrams = NameKeys.of(made.after().name());
        row.updatedAt = changed.updatedAt();
        row.updatedBy = by;
    }

    private static void throwAny(Map<UUID, Rejection> refused) {
        refused.values().forEach(no -> {
            throw no;
        });
    }

    private static void unless(Map<UUID, Rejection> refused, UUID id, Runnable step) {
        try {
            step.run();
        } catch (Rejection no) {
            refused.put(id, no);
        }
    }
}
