package io.clientele.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonPointer;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.change.Changes;
import io.clientele.customer.history.PastRecords;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Judgement;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.customer.record.World;
import io.clientele.customer.told.CustomerEvents;
import io.clientele.customer.told.DatedFacts;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;

import static java.util.Objects.requireNonNullElse;

/** What sub-resources may do with the customer they belong to: see that it is there, hold it, have a fact of it told. */
@ApplicationScoped
public class Records {

    private final CustomerRepository customers;
    private final Changes changes;
    private final PastRecords past;
    private final DatedFacts dated;
    private final Judgement judgement;
    private final Attributes attributes;
    private final Documents documents;
    private final Outbox outbox;
    private final Versions versions;
    private final World world;

    Records(
            CustomerRepository customers,
            Changes changes,
            PastRecords past,
            DatedFacts dated,
            Judgement judgement,
            Attributes attributes,
            Documents documents,
            Outbox outbox,
            Versions versions,
            World world) {
        this.customers = customers;
        this.changes = changes;
        this.past = past;
        this.dated = dated;
        this.judgement = judgement;
        this.attributes = attributes;
        this.documents = documents;
        this.outbox = outbox;
        this.versions = versions;
        this.world = world;
    }

    /** The kind of a customer that exists; a 404 otherwise. */
    @Transactional
    public CustomerKind kind(UUID id) {
        var row = customers.standing(id);
        return documents.read(row.document).kind();
    }

    /** The same, and nobody else changes the customer or what belongs to it before the transaction ends. */
    @Transactional
    public CustomerKind hold(UUID id) {
        return documents.read(held(id).document).kind();
    }

    /** What the record says; a 404 when there is no such customer. */
    @Transactional
    public Snapshot snapshot(UUID id) {
        return snapshot(customers.standing(id));
    }

    /** What it said then, or at first when it was registered later; a 404 when nobody knew of the customer by {@code knownAt}. */
    @Transactional
    public Snapshot snapshot(UUID id, Instant then, Instant knownAt) {
        var now = customers.findByIdOptional(id).orElseThrow(() -> CustomerRepository.unknown(id));
        var moment = then.isBefore(now.createdAt) ? now.createdAt : then;
        var row = past.asOf(now, knownAt.isBefore(moment) ? knownAt : moment);
        if (row.mergedInto != null) {
            throw CustomerRepository.merged(id, row.mergedInto);
        }
        return snapshot(row);
    }

    private Snapshot snapshot(CustomerEntity row) {
        return snapshot(row.id, row.document, row.createdAt);
    }

    /** What a stored document says. */
    public Snapshot snapshot(UUID id, String document, Instant createdAt) {
        return Snapshot.of(id, documents.read(document), documents, createdAt);
    }

    /** Names of properties that break a rule, for it came later than what they say. */
    @Transactional
    public List<String> broken(UUID id) {
        var said = documents.read(customers.standing(id).document);
        return Stream.concat(
                        judgement.faults(said, RegisterCustomer.class).stream(),
                        attributes.declared().faults(said.kind(), said.attributes()).stream())
                .map(fault -> JsonPointer.compile(fault.name()).getMatchingProperty())
                .filter(Objects::nonNull) // a fault of the whole is of no property
                .distinct()
                .sorted()
                .toList();
    }

    /** What the records of a customer say that are said to be one, whichever of them is named; a 404 when there is none. */
    @Transactional
    public List<Snapshot> together(UUID id) {
        var rows = customers.all(customers.together(id));
        if (rows.isEmpty()) {
            throw CustomerRepository.unknown(id);
        }
        return rows.stream().map(this::snapshot).toList();
    }

    /** Holds the customer likewise, and says whether there is such a one. */
    @Transactional
    public boolean holdIfKnown(UUID id) {
        if (customers.held(id).isEmpty()) {
            return false;
        }
        customers.heldStanding(id);
        return true;
    }

    /** Names the owner in the record. */
    @Transactional
    public void owner(UUID id, String owner, String by) {
        changes.change(id, "*", documents.tree(Map.of("ownerId", owner)), by);
    }

    /** Writes into the record what was found out about its contact points. */
    @Transactional
    public void contactPoints(UUID id, List<ContactPointBody> points, String by) {
        var patch = documents.tree(Map.of("contactPoints", points));
        changes.change(id, "*", patch, by);
    }

    /** Lets the contact points of the record say what counts of consents now. */
    @Transactional
    public void settleConsents(UUID id, String by) {
        changes.settle(id, by);
    }

    /** The contact points as the record has them. */
    @Transactional
    public List<ContactPointBody> contactPoints(UUID id) {
        return requireNonNullElse(documents.read(held(id).document).contactPoints(), List.of());
    }

    /** The grade of the current credit assessment; others are told of any other one too, for it has a day of its own. */
    @Transactional
    public void creditGrade(UUID id, String grade) {
        var row = held(id);
        tell(row, one -> one.creditGrade = grade);
    }

    /** The current estimate of what the customer spends in a year, in base currency; others are told of any other one too. */
    @Transactional
    public void wallet(UUID id, BigDecimal yearly, LocalDate on) {
        var row = held(id);
        tell(row, one -> {
            one.walletYearly = yearly;
            one.walletOn = on;
        });
    }

    /** All that is told beside the record, at once. */
    public void facts(UUID id, String grade, BigDecimal yearly, LocalDate on) {
        var row = held(id);
        if (grade != null || on != null || row.creditGrade != null || row.walletOn != null) {
            tell(row, one -> {
                one.creditGrade = grade;
                one.walletYearly = yearly;
                one.walletOn = on;
            });
        }
    }

    /** The record stays at its version, for nothing in it has changed; what is told grows. */
    private void tell(CustomerEntity row, Consumer<CustomerEntity> fact) {
        fact.accept(row);
        row.factsAt = world.now().now();
        row.eventVersion = versions.next(row.eventVersion);
        customers.flush();
        outbox.append(CustomerEvents.changed(Profiles.customer(row, documents.read(row.document)), row, dated.of(row)));
    }

    private CustomerEntity held(UUID id) {
        return customers.heldStanding(id);
    }
}
