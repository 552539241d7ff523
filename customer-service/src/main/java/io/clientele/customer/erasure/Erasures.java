package io.clientele.customer.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import io.clientele.contracts.Topic;
import io.clientele.customer.Records;
import io.clientele.customer.Snapshot;
import io.clientele.customer.erasure.trace.Borrowed;
import io.clientele.customer.erasure.trace.Mentions;
import io.clientele.customer.erasure.trace.PersonTables;
import io.clientele.customer.erasure.trace.Removal;
import io.clientele.customer.erasure.trace.SaidBefore;
import io.clientele.customer.erasure.trace.SaidBefore.Somebody;
import io.clientele.customer.record.World;
import io.clientele.kit.accesslog.Accesses;
import io.clientele.kit.http.Caller;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.privacy.Confirmations;
import io.clientele.kit.privacy.Remains;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Erasing persons: this service deletes what it has of them, every other one hears of it and says what it has done. */
@ApplicationScoped
class Erasures {

    /** Who is waited for. */
    static final List<String> SERVICES =
            List.of("customer-service", "interaction-service", "segmentation-service", "valuation-service");

    private static final int LONGEST_SECONDS = 600;

    private static final UUID LAST = new UUID(-1, -1);

    private final ErasureRows rows;
    private final Records records;
    private final Removal removal;
    private final PersonTables tables;
    private final Borrowed borrowed;
    private final ErasedSince since;
    private final SaidBefore before;
    private final Proofs proofs;
    private final Accesses accesses;
    private final Remains remains;
    private final Confirmations confirmations;
    private final Jobs jobs;
    private final Cursors cursors;
    private final Caller caller;
    private final World world;

    Erasures(
            ErasureRows rows,
            Records records,
            Removal removal,
            PersonTables tables,
            Borrowed borrowed,
            ErasedSince since,
            SaidBefore before,
            Proofs proofs,
            Accesses accesses,
            Remains remains,
            Confirmations confirmations,
            Jobs jobs,
            Cursors cursors,
            Caller caller,
            World world) {
        this.rows = rows;
        this.records = records;
        this.removal = removal;
        this.tables = tables;
        this.borrowed = borrowed;
        this.since = since;
        this.before = before;
        this.proofs = proofs;
        this.accesses = accesses;
        this.remains = remains;
        this.confirmations = confirmations;
        this.jobs = jobs;
        this.cursors = cursors;
        this.caller = caller;
        this.world = world;
    }

    /** The job that erases the customer; asked for again that of the first time, anew when it ended before anything was erased. */
    @Transactional
    JobView request(EraseCustomer body) {
        var known = rows.ofCustomer(body.customerId()).filter(one -> erases(one, body.customerId()));
        if (known.isPresent()) {
            var job = known.get().id();
            return known.get().erasedAt() == null ? jobs.again(job) : jobs.get(job);
        }
        var together = records.together(body.customerId());
        if (body.reason() != null && mentions(together).any(body.reason())) {
            throw Rejection.invalid(Fault.pointer(
                    "/reason",
                    "NAMES_THE_PERSON",
                    "reason is kept and must not say who the person is: leave out names and contact values."));
        }
        var job = jobs.submit(ErasureJob.KIND, Map.of("customerId", body.customerId()));
        var erasure = new Erasure(
                job.id(),
                body.customerId(),
                together.stream().map(Snapshot::id).toList(),
                body.reason(),
                world.now().now(),
                caller.subject(),
                null);
        if (!rows.insert(erasure)) {
            throw Rejection.conflict("ERASURE_RUNNING", "The erasure of this customer is being asked for by another.");
        }
        return job;
    }

    /** One that was asked for somebody else erases those only who are one with that customer when it is done. */
    private boolean erases(Erasure erasure, UUID customer) {
        return erasure.erasedAt() != null
                || erasure.customerId().equals(customer)
                || records.together(customer).stream().anyMatch(one -> one.id().equals(erasure.customerId()));
    }

    /** Deletes all that is here of the customer and those who are one with it now, in one transaction; once that is done, nothing. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void erase(UUID customer) {
        since.hold();
        var erasure = rows.askedFor(customer).orElseThrow();
        if (erasure.erasedAt() != null) {
            return;
        }
        var there = removal.hold(customer);
        if (!there.isEmpty()) {
            var said = records.together(customer);
            var people = before.ofPeopleAt(there);
            since.note(erasure.id(), there, said, people);
            tables.forgetWhatNames(
                    Stream.concat(Stream.of(naming(said)), people.stream().map(Somebody::naming))
                            .toList());
            tables.forgetNamedPeople(people, List.of());
            tables.forgetNamed(there);
            borrowed.forget(there, erasure.requestedBy());
            removal.remove(there, tables.names(), erasure.requestedBy());
            rows.concerns(erasure.id(), there);
        }
        var gone = there.isEmpty() ? erasure.customers() : there;
        accesses.erase(gone);
        remains.forget(gone);
        rows.erased(erasure.id(), world.now().now());
        confirm(gone);
    }

    /** Rows and views name somebody by the id, too. */
    private Mentions naming(List<Snapshot> person) {
        return new Mentions(
                Stream.concat(words(person), person.stream().map(one -> one.id().toString()))
                        .toList());
    }

    private Mentions mentions(List<Snapshot> person) {
        return new Mentions(words(person).toList());
    }

    /** Of what the records say, and of what they said. */
    private Stream<String> words(List<Snapshot> person) {
        return Stream.concat(
                person.stream().flatMap(one -> one.words().stream()),
                before.ofCustomers(person.stream().map(Snapshot::id).toList()).stream());
    }

    private void confirm(Collection<UUID> customers) {
        var draft = confirmations.of(customers);
        PersonTables.STORES.forEach(draft::table);
        draft.store(PersonTables.FILES, "FILE", PersonTables.FILES_WITHIN)
                .store(PersonTables.DIGESTS, "TABLE", PersonTables.FILES_WITHIN)
                .topic(Topic.CUSTOMERS)
                .tell();
    }

    @Transactional
    ErasureView ofCustomer(UUID customer) {
        return get(rows.askedFor(customer).orElseThrow().id());
    }

    @Transactional
    ErasureView get(UUID id) {
        var erasure = known(id);
        return proofs.of(List.of(erasure)).apply(erasure);
    }

    @Transactional
    Page<ErasureView> page(UUID customer, PageRequest page) {
        var filter = List.of(String.valueOf(customer));
        var below = cursors.open(page.cursor(), filter).map(at -> UUID.fromString(at.getFirst()));
        var found = rows.page(customer, below.orElse(LAST), page.limit() + 1);
        return Page.of(
                        found,
                        page.limit(),
                        last -> cursors.seal(List.of(last.id().toString()), filter),
                        page.counted() ? rows.count(customer) : null)
                .map(proofs.of(found));
    }

    private Erasure known(UUID id) {
        return rows.find(id)
                .orElseThrow(() -> Rejection.notFound("ERASURE_NOT_FOUND", "There is no erasure " + id + "."));
    }
}
