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
import io.clientele.customer.model.words.Folding;
import io.clientele.customer.part.Part;
import io.clientele.customer.part.Parts;
import io.clientele.customer.people.Organisations.Named;
import io.clientele.customer.people.Organisations.Organisation;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Texts;

/** One go of an intake of people. Those who are to be added wait, and go together, until a row comes that may mean one of them. */
final class PeopleRun {

    private final PeopleIntake intake;
    private final Organisations organisations;
    private final Parts parts;
    private final People people;
    private final IntakeMode mode;
    private final String by;
    private final List<Part<RegisterContact>> added = new ArrayList<>();
    private final Set<String> namesAdded = new HashSet<>();

    PeopleRun(
            PeopleIntake intake, Organisations organisations, Parts parts, People people, IntakeMode mode, String by) {
        this.intake = intake;
        this.organisations = organisations;
        this.parts = parts;
        this.people = people;
        this.mode = mode;
        this.by = by;
    }

    List<IntakeResult> run(List<IntakeRow> rows) {
        var results = new ArrayList<IntakeResult>();
        var named = organisations.held(rows);
        for (var row : rows) {
            try {
                intake.requireKeys(row);
                results.add(take(row, named));
            } catch (Rejection no) {
                results.add(new IntakeResult.Refused(no));
            }
        }
        settle();
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
            var person = byId(id.asText(), there, named);
            return change(person, there.map(Organisation::merged).orElse(null), row);
        }
        var organisation = there.orElseThrow(() -> Rejection.invalid(Fault.pointer(
                "", "KEY_MISSING", "A row must name the organisation by customerId or customerReferences.")));
        var kind = named.kind(organisation);
        var known = mode == IntakeMode.CREATE ? Optional.<Part<RegisterContact>>empty() : byName(row, organisation);
        return known.isPresent() ? change(known.get(), organisation.merged(), row) : add(organisation, kind, row);
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
        if (there.isPresent() && !organisations.has(there.get().id(), person.customerId())) {
            throw refused("/id", "ELSEWHERE", "The person is at another organisation than the one that is named.");
        }
        return person;
    }

    /** Whoever is there, has not left and is called so. */
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
                .filter(one -> one.content().leftOn() == null)
                .toList();
        if (called.size() > 1) {
            throw refused(
                    "/name",
                    "SEVERAL_PEOPLE",
                    called.size() + " people at the organisation are called so: name the one who is meant by id.");
        }
        return called.stream().findFirst();
    }

    private IntakeResult change(Part<RegisterContact> before, UUID merged, IntakeRow row) {
        var after = parts.rewrite(people.kind(), before, intake.changed(before, row), by);
        return after.version() == before.version()
                ? new IntakeResult.Unchanged(before.id())
                : new IntakeResult.Updated(before.customerId(), after.version(), merged, before.id());
    }

    private IntakeResult add(Organisation organisation, CustomerKind kind, IntakeRow row) {
        if (mode == IntakeMode.UPDATE) {
            throw row.body().path("name").isTextual()
                    ? refused("/name", "CONTACT_NOT_FOUND", "Nobody who is at the organisation is called so.")
                    : refused("", "KEY_MISSING", "A row that changes a person must name it by id or name.");
        }
        var content = intake.made(row);
        People.requireOrganisation(kind);
        var person = parts.made(organisation.id(), content, by);
        added.add(person);
        namesAdded.add(Folding.folded(content.name()));
        return new IntakeResult.Created(organisation.id(), organisation.merged(), person.id());
    }

    private static Rejection refused(String pointer, String code, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, code, detail));
    }
}
