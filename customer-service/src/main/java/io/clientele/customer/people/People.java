package io.clientele.customer.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.customer.Records;
import io.clientele.customer.model.contact.ContactRules;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.part.ChangedPart;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.PartKind;
import io.clientele.customer.part.Parts;
import io.clientele.customer.part.PastParts;
import io.clientele.customer.part.VersionRow;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.customer.people.key.PersonKeys.Holder;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.World;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.rejection.Rejection;

import static java.util.Objects.requireNonNullElse;

/** The people at organisations. Whoever writes them holds the organisation first, for its line of text, which is written with them, is one. */
@ApplicationScoped
public class People {

    private final Records records;
    private final Parts parts;
    private final PersonKeys keys;
    private final PastParts past;
    private final Documents documents;
    private final World world;
    private final PartKind<RegisterContact> kind;

    People(
            Records records,
            Parts parts,
            PersonKeys keys,
            PastParts past,
            Finding finding,
            Documents documents,
            World world) {
        this.records = records;
        this.parts = parts;
        this.keys = keys;
        this.past = past;
        this.documents = documents;
        this.world = world;
        this.kind = new PartKind<>("CONTACT", RegisterContact.class, finding::of);
    }

    /** Whoever was added there with the same body and a key is not added again. */
    @Transactional
    Added add(UUID customer, RegisterContact person) {
        requireOrganisation(records.hold(customer));
        new Faults().addAll(faults(person)).throwIfAny();
        var digests = digests(person);
        var before = keys.addedWith(person.keys(), digests, customer);
        if (before.isPresent()) {
            return new Added(parts.get(kind, customer, before.get()), false);
        }
        var part = parts.add(kind, customer, person);
        keys.take(part.id(), person.keys(), digests.getFirst());
        return new Added(part, true);
    }

    /**
     * Tell whether two bodies with which people are added are the same: the first, which is kept, whatever the order of their keys, the
     * other as it was kept of bodies before their order did not matter.
     */
    List<String> digests(RegisterContact person) {
        var said = documents.text(person);
        return Stream.of(documents.unorderedDigest(said), documents.digest(said))
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** Those who have these keys, in the order in which they were added. */
    @Transactional
    List<Part<RegisterContact>> having(Collection<ExternalReference> some) {
        return keys.holders(some).values().stream()
                .collect(Collectors.toMap(Holder::person, Holder::organisation, (one, same) -> one, TreeMap::new))
                .entrySet()
                .stream()
                .flatMap(person -> parts.find(kind, person.getValue(), person.getKey()).stream())
                .toList();
    }

    static void requireOrganisation(CustomerKind kind) {
        if (!kind.organisation()) {
            throw Rejection.conflict(
                    "NOT_AN_ORGANISATION", "Only organisations have contacts; an individual is reached by itself.");
        }
    }

    @Transactional
    public Part<RegisterContact> get(UUID customer, UUID id) {
        records.kind(customer);
        return parts.get(kind, customer, id);
    }

    /** @param then null for now */
    @Transactional
    Part<RegisterContact> get(UUID customer, UUID id, Instant then) {
        requireStanding(customer, then);
        var now = parts.get(kind, customer, id);
        return then == null
                ? now
                : past.find(kind, customer, id, then)
                        .orElseThrow(() -> Rejection.notFound(
                                "CONTACT_NOT_FOUND", "The person was added later, at " + now.createdAt() + "."));
    }

    /** Whoever was merged later answered for itself then. */
    private void requireStanding(UUID customer, Instant then) {
        if (then == null) {
            records.kind(customer);
        } else {
            records.snapshot(customer, then, world.now().now());
        }
    }

    /** Nobody else changes the person, or merges the organisation, before the transaction ends. */
    @Transactional
    public Part<RegisterContact> held(UUID customer, UUID id) {
        records.hold(customer);
        return parts.held(kind, customer, id);
    }

    /** @param then null for now */
    @Transactional
    Page<Part<RegisterContact>> page(UUID customer, Instant then, PageRequest page) {
        requireStanding(customer, then);
        return then == null ? parts.page(kind, customer, page) : past.page(kind, customer, then, page);
    }

    @Transactional
    Part<RegisterContact> change(UUID customer, UUID id, String ifMatch, JsonNode patch) {
        records.hold(customer);
        var changed = parts.change(kind, customer, id, ifMatch, patch, this::faults);
        keys.keep(id, changed.content().keys());
        return changed;
    }

    @Transactional
    public void remove(UUID customer, UUID id) {
        records.hold(customer);
        parts.remove(kind, customer, id);
    }

    @Transactional
    Page<VersionRow> history(UUID customer, UUID id, PageRequest page) {
        records.kind(customer);
        return parts.history(kind, customer, id, page);
    }

    /** Of all of them together, the newest first. */
    @Transactional
    Page<ChangedPart> changes(UUID customer, PageRequest page) {
        records.kind(customer);
        return past.changes(kind, customer, page);
    }

    /** How people at organisations are kept. */
    PartKind<RegisterContact> kind() {
        return kind;
    }

    /** Everything that is wrong with what is said of a person. */
    List<Fault> faults(RegisterContact person) {
        var now = world.now();
        var faults = new Faults();
        var points = requireNonNullElse(person.contactPoints(), List.<ContactPointBody>of());
        ContactRules.check(points.stream().map(ContactPointBody::point).toList(), now, faults);
        keysAreNamedOnce(person.keys(), faults);
        return faults.require(
                        person.leftOn() == null || !person.leftOn().isAfter(now.today()),
                        () -> Fault.pointer("/leftOn", "IN_THE_FUTURE", "leftOn must not be after today."))
                .list();
    }

    private static void keysAreNamedOnce(List<ExternalReference> all, Faults faults) {
        var seen = new HashSet<ExternalReference>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i))) {
                faults.add(Fault.pointer("/externalReferences/" + i, "DUPLICATE", "This stands in the list already."));
            }
        }
    }

    /** @param created false when the same body had come before */
    record Added(Part<RegisterContact> person, boolean created) {}
}
