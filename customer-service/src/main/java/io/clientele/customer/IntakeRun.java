package io.clientele.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.customer.ExternalReferences.Holder;
import io.clientele.customer.RecordIntake.Standing;
import io.clientele.customer.model.ExternalReference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** One go of an intake: new records are registered together until a row comes that may need one of them. */
final class IntakeRun {

    private final RecordIntake intake;
    private final List<IntakeRow> rows;
    private final IntakeMode mode;
    private final String by;
    private final IntakeResult[] results;
    private final Map<ExternalReference, Holder> holders = new HashMap<>();
    private final Map<UUID, Standing> there = new HashMap<>();
    private final List<Integer> pending = new ArrayList<>();
    private final Set<ExternalReference> promised = new HashSet<>();

    IntakeRun(RecordIntake intake, List<IntakeRow> rows, IntakeMode mode, String by) {
        this.intake = intake;
        this.rows = rows;
        this.mode = mode;
        this.by = by;
        this.results = new IntakeResult[rows.size()];
    }

    List<IntakeResult> run() {
        if (mode != IntakeMode.CREATE) {
            look(
                    rows.stream().flatMap(row -> row.references().stream()).collect(Collectors.toSet()),
                    rows.stream().flatMap(row -> id(row).stream()).collect(Collectors.toSet()));
        }
        for (int i = 0; i < rows.size(); i++) {
            try {
                place(i);
            } catch (Rejection no) {
                results[i] = new IntakeResult.Refused(no);
            }
        }
        registerPending();
        return List.of(results);
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

    private void place(int index) {
        var row = rows.get(index);
        var target = mode == IntakeMode.CREATE ? none(row) : target(row);
        if (target.isPresent()) {
            registerPending();
            results[index] = changeWhoAnswers(target.get(), row);
            lookAgain(row, Set.of());
        } else if (mode == IntakeMode.UPDATE) {
            throw unknown(row);
        } else {
            pending.add(index);
            promised.addAll(row.references());
        }
    }

    /** Somebody may merge the customer after it was looked at: what is said of it goes to who answers for it then. */
    private IntakeResult changeWhoAnswers(UUID named, IntakeRow row) {
        var result = change(named, row);
        while (result instanceof IntakeResult.Refused refused
                && refused.why().code().equals(Customers.MERGED)) {
            var before = there.remove(named);
            lookAgain(row, Set.of(named));
            there.putIfAbsent(named, before);
            if (before.equals(there.get(named))) {
                return result;
            }
            result = change(named, row);
        }
        return result;
    }

    private void lookAgain(IntakeRow row, Set<UUID> ids) {
        holders.keySet().removeAll(row.references());
        look(row.references(), ids);
    }

    /** What is said of a merged customer goes to its survivor; the keys it is known by stay its own. */
    private IntakeResult change(UUID named, IntakeRow row) {
        var mergedInto = there.get(named).mergedInto();
        var survivor = mergedInto == null ? named : mergedInto;
        var ofMerged = row.references().stream()
                .filter(holders::containsKey)
                .filter(one -> holders.get(one).answering().equals(survivor)
                        && !holders.get(one).customer().equals(survivor))
                .collect(Collectors.toSet());
        return intake.change(there.get(survivor), row.without(ofMerged), mergedInto == null ? null : named, by);
    }

    private static Optional<UUID> none(IntakeRow row) {
        if (row.id() != null) {
            throw Rejection.invalid(Fault.pointer(
                    "/id",
                    "ID_NOT_ALLOWED",
                    "Identities of new customers are ours: leave id out, or import with mode=UPSERT."));
        }
        return Optional.empty();
    }

    private Optional<UUID> target(IntakeRow row) {
        var references = row.references();
        if (references.stream().anyMatch(promised::contains)) {
            registerPending();
            look(references, Set.of());
        }
        if (row.id() != null) {
            return Optional.of(id(row).filter(there::containsKey)
                    .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                            "/id", "CUSTOMER_NOT_FOUND", "id must name a customer that exists, or be left out."))));
        }
        var held = references.stream()
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

    private static Optional<UUID> id(IntakeRow row) {
        try {
            return row.id() == null || row.id().length() != 36
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(row.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Rejection unknown(IntakeRow row) {
        return row.references().isEmpty()
                ? Rejection.invalid(Fault.pointer(
                        "", "KEY_MISSING", "A row that changes a customer must name it by id or externalReferences."))
                : Rejection.invalid(Fault.pointer(
                        "/externalReferences",
                        "CUSTOMER_NOT_FOUND",
                        "externalReferences must name a customer that exists; mode=UPSERT makes one otherwise."));
    }

    private void registerPending() {
        if (pending.isEmpty()) {
            return;
        }
        var outcomes = intake.register(pending.stream().map(rows::get).toList(), by);
        for (int i = 0; i < outcomes.size(); i++) {
            results[pending.get(i)] = switch (outcomes.get(i)) {
                case Outcome.Created created -> new IntakeResult.Created(created.row().id);
                case Outcome.Duplicate duplicate -> new IntakeResult.Unchanged(duplicate.id());
                case Outcome.Rejected rejected -> new IntakeResult.Refused(rejected.why());
            };
        }
        pending.clear();
        promised.clear();
    }
}
