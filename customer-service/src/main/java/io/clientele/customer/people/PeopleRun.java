package io.clientele.customer.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.intake.IntakeResult;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.Parts;
import io.clientele.customer.people.Organisations.Named;
import io.clientele.customer.people.Organisations.Organisation;
import io.clientele.customer.people.Organisations.OthersAnswer;
import io.clientele.customer.people.key.KeysMeanwhile;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Texts;

/** One go of an intake of people. Those who are to be added wait, and go together, until a row comes that may mean one of them. */
final class PeopleRun {

    private static final String PROPERTY = "/externalReferences";

    private final PeopleIntake intake;
    private final Organisations organisations;
    private final PersonKeys table;
    private final Parts parts;
    private final People people;
    private final IntakeMode mode;
    private final String by;
    private final List<Part<RegisterContact>> added = new ArrayList<>();
    private final Set<String> namesAdded = new HashSet<>();
    private KeysMeanwhile keys;

    PeopleRun(
            PeopleIntake intake,
            Organisations organisations,
            PersonKeys table,
            Parts parts,
            People people,
            IntakeMode mode,
            String by) {
        this.intake = intake;
        this.organisations = organisations;
        this.table = table;
        this.parts = parts;
        this.people = people;
        this.mode = mode;
        this.by = by;
    }

    List<IntakeResult> run(List<IntakeRow> rows) {
        var results = new ArrayList<IntakeResult>();
        var named = organisations.held(rows);
        keys = new KeysMeanwhile(named.answering().byTheirKeys());
        for (var row : rows) {
            try {
                intake.requireKeys(row);
                results.add(take(row, named));
            } catch (Rejection no) {
                results.add(new IntakeResult.Refused(no));
            }
        }
        settle();
        if (!keys.claimed(table)) {
            throw new OthersAnswer();
        }
        return results;
    }

    private void settle() {
        parts.addAll(people.kind(), List.copyOf(added));
        added.clear();
        namesAdded.clear();
    }

    private IntakeResult take(IntakeRow row, Named named) {
        var there = named.of(row);
        var id = row.body().path(PeopleColumns.CONTACT);
        if (!id.isMissingNode() && !id.isNull()) {
            return change(byId(id.asText(), there, named), merged(there), row);
        }
        var byKey = mode == IntakeMode.CREATE ? Optional.<Part<RegisterContact>>empty() : byKey(row, there);
        if (byKey.isPresent()) {
            return change(byKey.get(), merged(there), row);
        }
        var organisation = there.orElseThrow(() -> Rejection.invalid(Fault.pointer(
                "", "KEY_MISSING", "A row must name the organisation by customerId or customerReferences.")));
        var kind = named.kind(organisation);
        var known = mode == IntakeMode.CREATE ? Optional.<Part<RegisterContact>>empty() : byName(row, organisation);
        return known.isPresent() ? change(known.get(), organisation.merged(), row) : add(organisation, kind, row);
    }

    private static UUID merged(Optional<Organisation> named) {
        return named.map(Organisation::merged).orElse(null);
    }

    private Part<RegisterContact> byId(String text, Optional<Organisation> there, Named named) {
        if (mode == IntakeMode.CREATE) {
            throw refused("/id", "ID_NOT_ALLOWED", "Identities of new people are ours: leave id out.");
        }
        var person = Organisations.id(text)
                .filter(named::holdsWhereIs)
                .flatMap(id -> parts.held(people.kind(), id))
                .orElseThrow(() ->
                        refused("/id", "CONTACT_NOT_FOUND", "id must name a person who is there, or be left out."));
        requireThere(person, there, "/id");
        return person;
    }

    private void requireThere(Part<RegisterContact> person, Optional<Organisation> there, String pointer) {
        if (there.isPresent() && !organisations.has(there.get().id(), person.customerId())) {
            throw refused(pointer, "ELSEWHERE", "The person is at another organisation than the one that is named.");
        }
    }

    /** Whoever has a key that the row names, also somebody who has left. */
    private Optional<Part<RegisterContact>> byKey(IntakeRow row, Optional<Organisation> there) {
        var holder = keys.named(Organisations.keys(row));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        if (added.stream().anyMatch(one -> one.id().equals(holder.get().person()))) {
            settle();
        }
        var person = parts.held(people.kind(), holder.get().person());
        person.ifPresent(one -> requireThere(one, there, PROPERTY));
        return person;
    }

    /** Whoever is there, has not left and is called so, but for those who have another key in a system that the row names. */
    private Optional<Part<RegisterContact>> byName(IntakeRow row, Organisation organisation) {
        var said = row.body().path("name");
        if (!said.isTextual() || !Texts.storable(said.textValue())) {
            return Optional.empty();
        }
        var name = Folding.folded(said.textValue());
        if (namesAdded.contains(name)) {
            settle();
        }
        var called = parts.named(people.kind(), organisation.id(), name).stream()
                .filter(one -> one.content().leftOn() == null && mayBe(one.content(), Organisations.keys(row)))
                .toList();
        if (called.size() > 1) {
            throw refused(
                    "/name",
                    "SEVERAL_PEOPLE",
                    called.size() + " people at the organisation are called so: name the one who is meant by id.");
        }
        return called.stream().findFirst();
    }

    private static boolean mayBe(RegisterContact one, List<ExternalReference> named) {
        var systems = named.stream().map(ExternalReference::system).toList();
        return one.keys().stream().noneMatch(key -> systems.contains(key.system()));
    }

    private IntakeResult change(Part<RegisterContact> before, UUID merged, IntakeRow row) {
        var content = intake.changed(before, row);
        keys.take(before.id(), before.customerId(), before.content().keys(), content.keys(), null);
        var after = parts.rewrite(people.kind(), before, content, by);
        return after.version() == before.version()
                ? new IntakeResult.Unchanged(before.id())
                : new IntakeResult.Updated(before.customerId(), after.version(), merged, before.id());
    }

    private IntakeResult add(Organisation organisation, CustomerKind kind, IntakeRow row) {
        if (mode == IntakeMode.UPDATE) {
            throw unknown(row);
        }
        var content = intake.made(row);
        People.requireOrganisation(kind);
        var digests = people.digests(content);
        var before = keys.addedWith(content.keys(), digests, organisation.id());
        if (before.isPresent()) {
            return new IntakeResult.Unchanged(before.get());
        }
        var person = parts.made(organisation.id(), content, by);
        keys.take(person.id(), organisation.id(), List.of(), content.keys(), digests.getFirst());
        added.add(person);
        namesAdded.add(Folding.folded(content.name()));
        return new IntakeResult.Created(organisation.id(), organisation.merged(), person.id());
    }

    private static Rejection unknown(IntakeRow row) {
        if (row.body().path("name").isTextual()) {
            return refused("/name", "CONTACT_NOT_FOUND", "Nobody who is at the organisation is called so.");
        }
        return Organisations.keys(row).isEmpty()
                ? refused(
                        "",
                        "KEY_MISSING",
                        "A row that changes a person must name it by id, externalReferences or name.")
                : refused(PROPERTY, "CONTACT_NOT_FOUND", "externalReferences must name a person who is there.");
    }

    private static Rejection refused(String pointer, String code, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, code, detail));
    }
}
