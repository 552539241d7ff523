package io.clientele.customer.imports.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.clientele.customer.change.ExternalReferences.Holder;
import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.imports.intake.IntakeChange.Standing;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** The customers that rows name, looked up for many rows at once. */
final class IntakeTargets {

    private final RecordIntake intake;
    private final Map<ExternalReference, Holder> holders = new HashMap<>();
    private final Map<UUID, Standing> there = new HashMap<>();

    IntakeTargets(RecordIntake intake) {
        this.intake = intake;
    }

    void look(List<IntakeRow> rows) {
        look(
                rows.stream()
                        .flatMap(row -> Stream.concat(row.references().stream(), row.others().stream()))
                        .collect(Collectors.toSet()),
                rows.stream().flatMap(row -> id(row).stream()).collect(Collectors.toSet()));
    }

    private void look(Collection<ExternalReference> wanted, Set<UUID> ids) {
        holders.putAll(intake.holders(wanted));
        var all = new HashSet<>(ids);
        holders.values().forEach(holder -> all.add(holder.customer()));
        all.removeAll(there.keySet());
        if (!all.isEmpty()) {
            there.putAll(intake.there(all));
        }
    }

    /** Who holds these keys now. */
    void lookAgain(Set<ExternalReference> references) {
        holders.keySet().removeAll(references);
        look(references, Set.of());
    }

    /** Where this customer stands now, and whether that is somewhere else. */
    boolean lookAgain(UUID id) {
        var before = there.remove(id);
        look(Set.of(), Set.of(id));
        there.putIfAbsent(id, before);
        return !before.equals(there.get(id));
    }

    /** The customer that a row names, if there is one. */
    Optional<UUID> of(IntakeRow row) {
        if (row.id() != null) {
            return Optional.of(id(row).filter(there::containsKey)
                    .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                            "/id", "CUSTOMER_NOT_FOUND", "id must name a customer that exists, or be left out."))));
        }
        var held = row.references().stream()
                .map(holders::get)
                .filter(holder -> holder != null)
                .toList();
        var answering = held.stream().map(Holder::answering).distinct().toList();
        if (answering.size() > 1) {
            throw Rejection.invalid(Fault.pointer(
                    "/externalReferences",
                    "SEVERAL_CUSTOMERS",
                    "externalReferences must belong to one customer; these belong to " + answering.size() + "."));
        }
        return held.stream().map(Holder::customer).distinct().count() == 1
                ? Optional.of(held.getFirst().customer())
                : answering.stream().findFirst();
    }

    /** What is said of a merged customer goes to its survivor; the keys it is known by stay its own. */
    IntakeChange change(UUID named, IntakeRow row) {
        var mergedInto = there.get(named).mergedInto();
        var survivor = mergedInto == null ? named : mergedInto;
        var ofMerged = row.references().stream()
                .filter(holders::containsKey)
                .filter(one -> holders.get(one).answering().equals(survivor)
                        && !holders.get(one).customer().equals(survivor))
                .collect(Collectors.toSet());
        var byIds = row.with(NamedByKey.inPatch(row.body(), holders));
        return new IntakeChange(named, there.get(survivor), byIds.without(ofMerged));
    }

    private static Optional<UUID> id(IntakeRow row) {
        try {
            return row.id() == null || row.id().length() != 36
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(row.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void requireNoId(IntakeRow row) {
        if (row.id() != null) {
            throw Rejection.invalid(Fault.pointer(
                    "/id",
                    "ID_NOT_ALLOWED",
                    "Identities of new customers are ours: leave id out, or import with mode=UPSERT."));
        }
    }

    static Rejection unknown(IntakeRow row) {
        return row.references().isEmpty()
                ? Rejection.invalid(Fault.pointer(
                        "", "KEY_MISSING", "A row that changes a customer must name it by id or externalReferences."))
                : Rejection.invalid(Fault.pointer(
                        "/externalReferences",
                        "CUSTOMER_NOT_FOUND",
                        "externalReferences must name a customer that exists; mode=UPSERT makes one otherwise."));
    }
}
