package io.clientele.customer.imports.reversal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.people.PeopleReversal;
import io.clientele.kit.rejection.Rejection;

/** One go of a reversal of people, last row first. */
final class PeopleReversalRun {

    private final PeopleReversal people;
    private final ReversalRows rows;
    private final String by;
    private final Map<UUID, Set<Long>> undone = new HashMap<>();

    PeopleReversalRun(PeopleReversal people, ReversalRows rows, String by) {
        this.people = people;
        this.rows = rows;
        this.by = by;
    }

    /** What became of each row, by its number. */
    Map<Long, TakenBack> run(List<ReversalStep> steps) {
        return people.of(steps.stream().map(ReversalStep::subject).toList(), there -> run(steps, there));
    }

    private Map<Long, TakenBack> run(List<ReversalStep> steps, Set<UUID> there) {
        var done = new HashMap<Long, TakenBack>();
        for (var step : steps) {
            var back = there.contains(step.subject())
                    ? takeBack(step)
                    : TakenBack.Kept.because(PeopleReversal.gone(step.subject()));
            done.put(step.row(), back);
            if (back instanceof TakenBack.Reverted reverted) {
                var versions = undone.computeIfAbsent(step.subject(), any -> new HashSet<>());
                versions.addAll(List.of(step.version(), reverted.version()));
                versions.addAll(step.partial());
            }
        }
        return done;
    }

    private TakenBack takeBack(ReversalStep step) {
        try {
            if (step.retraction().registered()) {
                return removed(step);
            }
            var back = people.undo(step.subject(), step.version(), step.fields(), by);
            return TakenBack.of(back.what(), back.version());
        } catch (Rejection no) {
            return TakenBack.Kept.because(no);
        }
    }

    private TakenBack removed(ReversalStep step) {
        if (rows.builtUpon(step.subject(), undone.getOrDefault(step.subject(), Set.of()))) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        people.remove(step.subject());
        return new TakenBack.Reverted(0);
    }
}
