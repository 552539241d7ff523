package io.clientele.customer.imports.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.change.Outcome;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.kit.rejection.Rejection;

/**
 * One go of an intake. New records wait to be registered together, and changes to be made together, until a row comes that may need
 * one of them: it names the same key or customer, or changes where somebody stands in a group.
 */
final class IntakeRun {

    private final RecordIntake intake;
    private final List<IntakeRow> rows;
    private final IntakeMode mode;
    private final String by;
    private final boolean manager;
    private final IntakeResult[] results;
    private final IntakeTargets targets;
    private final List<Integer> registering = new ArrayList<>();
    private final Map<UUID, Changing> changing = new LinkedHashMap<>();
    private final Set<ExternalReference> promised = new HashSet<>();
    private final Set<ExternalReference> promisedByChanges = new HashSet<>();

    IntakeRun(RecordIntake intake, List<IntakeRow> rows, IntakeMode mode, String by, boolean manager) {
        this.intake = intake;
        this.rows = rows;
        this.mode = mode;
        this.by = by;
        this.manager = manager;
        this.results = new IntakeResult[rows.size()];
        this.targets = new IntakeTargets(intake);
    }

    List<IntakeResult> run() {
        if (mode != IntakeMode.CREATE) {
            targets.look(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            try {
                place(i);
            } catch (Rejection no) {
                results[i] = new IntakeResult.Refused(no);
            }
        }
        change();
        register();
        return List.of(results);
    }

    private void place(int index) {
        var row = rows.get(index);
        var target = target(row);
        settleWhomItNames(row, target.isPresent());
        if (target.isPresent()) {
            promisedByChanges.addAll(row.references());
            place(new Changing(index, targets.change(target.get(), row)));
        } else {
            registering.add(index);
        }
        promised.addAll(row.references());
    }

    /** New customers may wait together with those whom they name, and are registered in turns. */
    private void settleWhomItNames(IntakeRow row, boolean change) {
        if (row.others().stream().anyMatch(change ? promised::contains : promisedByChanges::contains)) {
            settle();
        }
    }

    /** The customer that a row is to change; none when it is to become one. */
    private Optional<UUID> target(IntakeRow row) {
        if (mode == IntakeMode.CREATE) {
            IntakeTargets.requireNoId(row);
            return Optional.empty();
        }
        if (row.references().stream().anyMatch(promised::contains)) {
            settle();
        }
        var target = targets.of(row);
        if (target.isEmpty() && mode == IntakeMode.UPDATE) {
            throw IntakeTargets.unknown(row);
        }
        return target;
    }

    private void place(Changing one) {
        var id = one.what().id();
        boolean alone = one.what().moves();
        if (alone || changing.containsKey(id)) {
            settle();
        }
        changing.put(id, one);
        if (alone) {
            settle();
            targets.lookAgain(id);
        }
    }

    /** Does what waits, and looks who holds the keys now that it named. */
    private void settle() {
        change();
        register();
        targets.lookAgain(promised);
        promised.clear();
        promisedByChanges.clear();
    }

    private void change() {
        if (changing.isEmpty()) {
            return;
        }
        var some = List.copyOf(changing.values());
        changing.clear();
        var became = some.size() == 1
                ? Optional.<List<IntakeResult>>empty()
                : intake.change(some.stream().map(Changing::what).toList(), by, manager);
        for (int i = 0; i < some.size(); i++) {
            var one = some.get(i);
            results[one.index()] = became.isPresent() ? became.get().get(i) : changeWhoAnswers(one);
        }
    }

    /** Somebody may merge the customer after it was looked at: what is said of it goes to who answers for it then. */
    private IntakeResult changeWhoAnswers(Changing one) {
        var named = one.what().named();
        var row = rows.get(one.index());
        var result = changeAlone(one.what());
        while (result instanceof IntakeResult.Refused refused
                && refused.why().code().equals(CustomerRepository.MERGED)
                && targets.lookAgain(named)) {
            targets.lookAgain(row.references());
            result = changeAlone(targets.change(named, row));
        }
        return result;
    }

    private IntakeResult changeAlone(IntakeChange what) {
        return intake.change(List.of(what), by, manager).orElseThrow().getFirst();
    }

    private void register() {
        if (registering.isEmpty()) {
            return;
        }
        var outcomes = intake.register(registering.stream().map(rows::get).toList(), by);
        for (int i = 0; i < outcomes.size(); i++) {
            results[registering.get(i)] = switch (outcomes.get(i)) {
                case Outcome.Created created -> new IntakeResult.Created(created.row().id);
                case Outcome.Duplicate duplicate -> new IntakeResult.Unchanged(duplicate.id());
                case Outcome.Rejected rejected -> new IntakeResult.Refused(rejected.why());
            };
        }
        registering.clear();
    }

    /** The row of this index, which waits for its change. */
    private record Changing(int index, IntakeChange what) {}
}
