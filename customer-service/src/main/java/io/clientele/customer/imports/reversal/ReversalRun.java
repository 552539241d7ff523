package io.clientele.customer.imports.reversal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One go of a reversal, last row first. Rows wait and are taken back together until one comes that depends on them: another one of
 * the same customer, or a change of references, of a parent or of the kind, which is taken back in its turn.
 */
final class ReversalRun {

    private final RecordReversal records;
    private final List<ReversalStep> steps;
    private final String by;
    private final Map<Long, TakenBack> done = new HashMap<>();
    private final Map<UUID, ReversalStep.Later> latest = new HashMap<>();
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
                        .filter(step -> !step.registered())
                        .map(ReversalStep::made)
                        .toList());
        var inJournal = heard.get();
        for (var read : steps) {
            if (waiting.contains(read.subject())) {
                takeBackWaiting();
            }
            place(read.after(latest.get(read.subject())), plain.contains(read.made()), inJournal.contains(read.row()));
        }
        takeBackWaiting();
        return done;
    }

    private void place(ReversalStep step, boolean plain, boolean inJournal) {
        if (!step.stands()) {
            became(step, new TakenBack.Kept("CHANGED_SINCE"));
        } else if (inJournal && step.registered()) {
            became(step, new TakenBack.Kept("IN_JOURNAL"));
        } else if (step.registered()) {
            registered.add(step);
            waiting.add(step.subject());
        } else if (plain) {
            changed.add(step);
            waiting.add(step.subject());
        } else {
            takeBackWaiting();
            became(step, records.takeBack(step.retraction(), by));
        }
    }

    /** Changes first: what they made may name customers that are to be removed. */
    private void takeBackWaiting() {
        var back = records.takeBackAll(
                changed.stream().map(ReversalStep::retraction).toList(), by);
        changed.forEach(step -> became(step, back.get(step.subject())));
        changed.clear();
        remove();
        waiting.clear();
    }

    /** Those who cannot be removed with the others are asked for the reason. */
    private void remove() {
        var removed = records.removeAll(
                registered.stream().collect(Collectors.toMap(ReversalStep::subject, ReversalStep::now)));
        registered.forEach(step -> became(
                step,
                removed.contains(step.subject())
                        ? new TakenBack.Reverted(0)
                        : records.takeBack(step.retraction(), by)));
        registered.clear();
    }

    private void became(ReversalStep step, TakenBack back) {
        done.put(step.row(), back);
        latest.put(step.subject(), ReversalStep.Later.of(step.version(), back));
    }
}
