package io.clientele.customer.imports.reversal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.clientele.customer.people.PeopleReversal;
import io.clientele.kit.rejection.Rejection;

/** One go of a reversal of people, last row first. */
final class PeopleReversalRun {

    private final PeopleReversal people;
    private final String by;
    private final Map<UUID, ReversalStep.Later> latest = new HashMap<>();

    PeopleReversalRun(PeopleReversal people, String by) {
        this.people = people;
        this.by = by;
    }

    /** What became of each row, by its number. */
    Map<Long, TakenBack> run(List<ReversalStep> steps) {
        return people.of(steps.stream().map(ReversalStep::subject).toList(), there -> run(steps, there));
    }

    private Map<Long, TakenBack> run(List<ReversalStep> steps, Set<UUID> there) {
        var done = new HashMap<Long, TakenBack>();
        for (var read : steps) {
            var step = read.after(latest.get(read.subject()));
            var back = there.contains(step.subject())
                    ? back(step)
                    : TakenBack.Kept.because(PeopleReversal.gone(step.subject()));
            done.put(step.row(), back);
            latest.put(step.subject(), ReversalStep.Later.of(step.version(), back));
        }
        return done;
    }

    private TakenBack back(ReversalStep step) {
        return step.stands() ? takeBack(step) : new TakenBack.Kept("CHANGED_SINCE");
    }

    private TakenBack takeBack(ReversalStep step) {
        try {
            return people.takeBack(step.subject(), step.version(), step.now(), by)
                    .<TakenBack>map(TakenBack.Reverted::new)
                    .orElseGet(() -> new TakenBack.Kept("CHANGED_SINCE"));
        } catch (Rejection no) {
            return TakenBack.Kept.because(no);
        }
    }
}
