package io.clientele.customer.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.change.Outcome.Created;
import io.clientele.customer.change.Outcome.Rejected;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.consent.ConsentLog.Spoken;
import io.clientele.customer.history.CustomerVersions;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.Relations;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.model.words.NameKeys;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.customer.record.World;
import io.clientele.customer.told.CustomerEvents;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Ids;

/** Registers customers, one or ten thousand, in the same few statements. */
@ApplicationScoped
public class Registrations {

    private final CustomerRepository customers;
    private final Claims claims;
    private final NamedByKey named;
    private final Hierarchy hierarchy;
    private final CustomerVersions history;
    private final ConsentLog consents;
    private final OwnershipLog ownerships;
    private final Attributes attributes;
    private final Outbox outbox;
    private final Versions versions;
    private final Documents documents;
    private final Ids ids;
    private final World world;

    Registrations(
            CustomerRepository customers,
            Claims claims,
            NamedByKey named,
            Hierarchy hierarchy,
            CustomerVersions history,
            ConsentLog consents,
            OwnershipLog ownerships,
            Attributes attributes,
            Outbox outbox,
            Versions versions,
            Documents documents,
            Ids ids,
            World world) {
        this.customers = customers;
        this.claims = claims;
        this.named = named;
        this.hierarchy = hierarchy;
        this.history = history;
        this.consents = consents;
        this.ownerships = ownerships;
        this.attributes = attributes;
        this.outbox = outbox;
        this.versions = versions;
        this.documents = documents;
        this.ids = ids;
        this.world = world;
    }

    /** An outcome for every row; with {@code atomic}, one rejected row lets none in. */
    public List<Outcome> register(List<Sent> rows, boolean atomic, String by) {
        var turns = Turns.of(rows);
        return turns.each().size() < 2 && turns.tooDeep().isEmpty()
                ? together(rows, atomic, by)
                : inTurns(turns, rows, atomic, by);
    }

    private List<Outcome> inTurns(Turns turns, List<Sent> rows, boolean atomic, String by) {
        var outcomes = new Outcome[rows.size()];
        turns.tooDeep().forEach(index -> outcomes[index] = new Rejected(Turns.tooMany()));
        customers.flush();
        execute("savepoint turns");
        for (var turn : turns.each()) {
            var some = together(turn.stream().map(rows::get).toList(), false, by);
            for (int i = 0; i < some.size(); i++) {
                outcomes[turn.get(i)] = some.get(i);
            }
        }
        if (!atomic || Arrays.stream(outcomes).noneMatch(Rejected.class::isInstance)) {
            execute("release savepoint turns");
            return List.of(outcomes);
        }
        customers.flush();
        customers.session().clear();
        execute("rollback to savepoint turns");
        return refused(outcomes);
    }

    private void execute(String command) {
        customers.session().doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(command);
            }
        });
    }

    private List<Outcome> together(List<Sent> rows, boolean atomic, String by) {
        var outcomes = new Outcome[rows.size()];
        var won = claims.settle(drafts(rows, outcomes), (draft, outcome) -> outcomes[draft.index()] = outcome);
        if (atomic && (Arrays.stream(outcomes).anyMatch(Rejected.class::isInstance))) {
            claims.release(won);
            return refused(outcomes);
        }
        store(won, outcomes, by);
        return List.of(outcomes);
    }

    private List<Draft> drafts(List<Sent> rows, Outcome[] outcomes) {
        var bodies = named.byIds(rows, outcomes);
        var profiles = new TreeMap<Integer, Profile>();
        bodies.forEach((index, body) -> profiles.put(index, Profiles.of(body)));
        var setting = new Setting(
                hierarchy.ofNew(profiles.values()), world.now(), declared(rows), ownerships.away(profiles.values()));
        var drafts = new ArrayList<Draft>();
        bodies.forEach((index, body) -> {
            var sent = ((Sent.Readable) rows.get(index)).body();
            draft(index, sent, body, profiles.get(index), setting, drafts, outcomes);
        });
        return drafts;
    }

    private void draft(
            int index,
            RegisterCustomer sent,
            RegisterCustomer body,
            Profile profile,
            Setting setting,
            List<Draft> drafts,
            Outcome[] outcomes) {
        try {
            var customer = Together.check(
                    setting.faults(body, () -> claims.held(profile.references())),
                    () -> Customer.register(ids.next(), profile, setting.relations(), setting.now()));
            var document = documents.write(body);
            var said = sent == body ? document : documents.write(sent);
            drafts.add(new Draft(index, customer, document, documents.unorderedDigest(said), documents.digest(said)));
        } catch (Rejection no) {
            outcomes[index] = new Rejected(no);
        }
    }

    private Attributes.Declared declared(List<Sent> rows) {
        boolean any = rows.stream()
                .anyMatch(row ->
                        row instanceof Sent.Readable readable && readable.body().attributes() != null);
        return any ? attributes.declared() : null;
    }

    private void store(List<Draft> won, Outcome[] outcomes, String by) {
        if (won.isEmpty()) {
            return;
        }
        won.forEach(draft -> outcomes[draft.index()] = new Created(draft.customer(), row(draft, by)));
        var created =
                won.stream().map(draft -> (Created) outcomes[draft.index()]).toList();
        var rows = created.stream().map(Created::row).toList();
        customers.insertAll(rows);
        history.registered(rows);
        consents.stated(created.stream()
                .map(one -> new Spoken(
                        one.row(), ConsentLog.statements(one.customer().profile())))
                .toList());
        ownerships.registered(created);
        outbox.appendAll(created.stream()
                .map(one -> CustomerEvents.registered(one.customer(), one.row().eventVersion))
                .toList());
    }

    private CustomerEntity row(Draft draft, String by) {
        var customer = draft.customer();
        var name = customer.profile().name();
        var row = new CustomerEntity();
        row.id = customer.id();
        row.version = customer.version();
        row.eventVersion = versions.next(0);
        row.document = draft.document();
        row.nameSearch = Folding.folded(name);
        row.nameGrams = NameKeys.of(name);
        row.createdAt = customer.createdAt();
        row.createdBy = by;
        row.updatedAt = customer.updatedAt();
        row.updatedBy = by;
        return row;
    }

    private static List<Outcome> refused(Outcome[] outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> outcome instanceof Rejected ? outcome : new Rejected(nothingStored()))
                .toList();
    }

    private static Rejection nothingStored() {
        return Rejection.conflict(
                "BATCH_REFUSED", "Nothing is stored, for with atomic=true one refused row refuses the whole batch.");
    }

    /**
     * What all rows of a batch are checked against.
     *
     * @param declared null when no row has attributes
     * @param away owners who take no customers any more
     */
    private record Setting(Relations relations, Circumstances now, Attributes.Declared declared, Set<String> away) {

        /** @param known whether the customer may have been registered before, when the owner was there */
        List<Fault> faults(RegisterCustomer body, BooleanSupplier known) {
            var faults = new Faults();
            if (body.attributes() != null) {
                faults.addAll(declared.faults(body.kind(), body.attributes()));
            }
            faults.require(
                    body.ownerId() == null || !away.contains(body.ownerId()) || known.getAsBoolean(),
                    () -> Fault.pointer(
                            "/ownerId",
                            "UNKNOWN_REPRESENTATIVE",
                            "ownerId names a representative who is not active: name another one, or leave it out."));
            return faults.list();
        }
    }
}
