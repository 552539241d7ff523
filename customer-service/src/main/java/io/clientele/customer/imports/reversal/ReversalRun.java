package io.clientele.customer.imports.reversal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One go of a reversal, last row first. Rows wait and are taken back together until one comes that depends on them: another one of
 * the same customer, or a change of references, of a parent or of the kind, which is taken back in its turn.
 */
final class ReversalRun {

    private final RecordReversal records;
    private final List<ReversalStep> steps;
    private final String by;
    private final Map<Long, TakenBack> done = new HashMap<>();
    private final List<Retraction> undone = new ArrayList<>();
    private final List<ReversalStep> changed = new ArrayList<>();
    private final List<ReversalStep> registered = new ArrayList<>();
    private final Set<UUID> waiting = new HashSet<>();

    ReversalRun(RecordReversal records, List<ReversalStep> steps, String by) {
        this.records = records;
        this.steps = steps;
        this.by = by;
    }

    /**
     * What became of each row, by its number.
     *
     * @param heard those whose new customer the journal tells of; asked once the customers are held
     */
    Map<Long, TakenBack> run(Supplier<Set<Long>> heard) {
        var plain = records.begin(
                steps.stream().map(ReversalStep::subject).toList(),
                steps.stream()
                        .map(ReversalStep::retraction)
                        .filter(one -> !one.registered())
                        .toList());
        var inJournal = heard.get();
        for (var step : steps) {
            if (waiting.contains(step.subject())) {
                takeBackWaiting();
            }
            place(step, plain.contains(step.retraction()), inJournal.contains(step.row()));
        }
        takeBackWaiting();
        return done;
    }

    private void place(ReversalStep step, boolean plain, boolean inJournal) {
        if (step.retraction().registered()) {
            if (inJournal) {
                became(step, new TakenBack.Kept("IN_JOURNAL"));
            } else {
                registered.add(step);
                waiting.add(step.subject());
            }
        } else if (plain) {
            changed.add(step);
            waiting.add(step.subject());
        } else {
            takeBackWaiting();
            became(step, records.undo(step.retraction(), by));
        }
    }

    /** Changes first: what they made may name customers that are to be removed. */
    private void takeBackWaiting() {
        var back =
                records.undoAll(changed.stream().map(ReversalStep::retraction).toList(), by);
        changed.forEach(step -> became(step, back.get(step.subject())));
        changed.clear();
        var removed =
                records.removeAll(registered.stream().map(ReversalStep::subject).toList(), undone);
        registered.forEach(step -> became(step, removed.get(step.subject())));
        registered.clear();
        waiting.clear();
    }

    private void became(ReversalStep step, TakenBack back) {
        done.put(step.row(), back);
        if (back instanceof TakenBack.Reverted reverted) {
            undone.add(step.retraction());
            undone.add(new Retraction(step.subject(), reverted.version()));
            step.partial().forEach(version -> undone.add(new Retraction(step.subject(), version)));
        }
    }
}
