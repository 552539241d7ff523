package io.clientele.valuation.whatif.entry.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.clientele.kit.rejection.Fault;
import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.fact.Fact;

/**
 * The complaints of a customer as the journal would tell them, entry after entry: steps are taken in the order of time, only
 * where one leads on, and what remains after a correction must be a way that a complaint can go.
 */
public final class SupposedComplaints {

    private static final String COMPLAINT = "COMPLAINT";
    private static final String STEP = "COMPLAINT_STEP";

    private final Map<UUID, Told> standing = new HashMap<>();

    /**
     * @param kept all that are kept of the customer, in time order
     * @param subjects what an entry is about: the first entry of a complaint; null where it is about nothing
     * @param knownAt what was recorded later is not known
     */
    public SupposedComplaints(List<DetailedFact> kept, UnaryOperator<UUID> subjects, Instant knownAt) {
        var counting = kept.stream()
                .filter(one -> one.fact().counts(Instant.MAX, knownAt))
                .toList();
        counting.stream()
                .filter(one -> one.fact().kind().equals(COMPLAINT))
                .forEach(one -> opened(first(one.fact(), subjects), one.fact().occurredAt()));
        counting.stream().filter(one -> one.fact().kind().equals(STEP)).forEach(one -> Optional.ofNullable(
                        standing.get(subjects.apply(one.fact().id())))
                .ifPresent(told -> told.steps.add(step(one))));
        standing.values().forEach(Told::settle);
    }

    public void opened(UUID complaint, Instant at) {
        standing.put(complaint, new Told(at, new ArrayList<>()));
    }

    /** Another entry stands for it. */
    public List<Fault> openedAnew(UUID complaint, Instant when, String at) {
        var told = standing.get(complaint);
        return told == null ? List.of() : told(complaint, new Told(when, told.steps), null, at);
    }

    /** @param said null where it is not said where the step leads */
    public List<Fault> moved(UUID complaint, Fact by, SupposedStep said, String at) {
        var told = standing.get(complaint);
        if (told == null) {
            return List.of(
                    Fault.pointer(at + "/about", "VOIDED", "That complaint has been voided: suppose a new one."));
        }
        var steps = new ArrayList<>(told.steps);
        var step = Step.of(by, said);
        steps.add(step);
        return told(complaint, new Told(told.opened, steps), step, at);
    }

    /** Another entry stands in the place of the step, and leads where that did unless it says otherwise. */
    public List<Fault> corrected(UUID complaint, UUID corrected, Fact by, SupposedStep said, String at) {
        return corrected(complaint, corrected, Step.of(by, said), at);
    }

    public List<Fault> stepVoided(UUID complaint, UUID voided, String at) {
        return corrected(complaint, voided, null, at);
    }

    public void voided(UUID complaint) {
        standing.remove(complaint);
    }

    /** @param by null where nothing stands in the place of the step */
    private List<Fault> corrected(UUID complaint, UUID corrected, Step by, String at) {
        var told = standing.get(complaint);
        if (told == null) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        Step put = null;
        for (var step : told.steps) {
            if (!step.id.equals(corrected)) {
                steps.add(step);
            } else if (by != null) {
                put = by.orTo(step.to);
                steps.add(put);
            }
        }
        return told(complaint, new Told(told.opened, steps), put, at);
    }

    private List<Fault> told(UUID complaint, Told then, Step by, String at) {
        var wrong = then.wrong(by, at);
        if (wrong.isEmpty()) {
            standing.put(complaint, then);
        }
        return wrong;
    }

    /** The first entry whose place it took, or itself. */
    private static UUID first(Fact complaint, UnaryOperator<UUID> subjects) {
        return Optional.ofNullable(subjects.apply(complaint.id())).orElse(complaint.id());
    }

    private static Step step(DetailedFact one) {
        return new Step(one.fact().id(), one.fact().occurredAt(), state(one));
    }

    /** Where a step of the journal leads to; null where that was not told, or is a state of another day. */
    private static SupposedComplaintState state(DetailedFact step) {
        var said = step.details().particulars();
        return Arrays.stream(SupposedComplaintState.values())
                .filter(state -> said != null && state.name().equals(said.complaintState()))
                .findFirst()
                .orElse(null);
    }

    /** @param to null where it is not known */
    private record Step(UUID id, Instant at, SupposedComplaintState to) {

        private static Step of(Fact fact, SupposedStep said) {
            return new Step(fact.id(), fact.occurredAt(), said == null ? null : said.to());
        }

        private Step orTo(SupposedComplaintState otherwise) {
            return to == null ? new Step(id, at, otherwise) : this;
        }

        /** From what is not known every way may lead on. */
        private boolean follows(SupposedComplaintState state) {
            return state == null || to == null || state.next().contains(to);
        }
    }

    /** A complaint and its steps, in the order in which they were taken. */
    private record Told(Instant opened, List<Step> steps) {

        /** Of steps of one moment those come first that lead on: nothing else is known of their order. */
        void settle() {
            var left = new ArrayList<>(steps);
            steps.clear();
            var state = SupposedComplaintState.OPEN;
            while (!left.isEmpty()) {
                var first = left.getFirst();
                var from = state;
                var next = left.stream()
                        .filter(step -> step.at.equals(first.at) && step.follows(from))
                        .findFirst()
                        .orElse(first);
                left.remove(next);
                steps.add(next);
                state = next.to;
            }
        }

        /** @param by what is new, null where something is only left out, or stands elsewhere */
        private List<Fault> wrong(Step by, String at) {
            var state = SupposedComplaintState.OPEN;
            var since = opened;
            for (var step : steps) {
                if (step.at.isBefore(since)) {
                    return List.of(Fault.pointer(at + "/occurredAt", "OUT_OF_RANGE", late(step, by, state, since)));
                }
                if (!step.follows(state)) {
                    return List.of(Fault.pointer(
                            at + (by == null ? "/corrects" : "/step/to"),
                            "ILLEGAL_TRANSITION",
                            illegal(step, by, state)));
                }
                state = step.to;
                since = step.at;
            }
            return List.of();
        }

        private static String late(Step step, Step by, SupposedComplaintState state, Instant since) {
            return step == by
                    ? "Must not be before " + since + ", since when the complaint is " + state + "."
                    : "Must not be after " + step.at + ", when the complaint becomes " + step.to + ".";
        }

        private static String illegal(Step step, Step by, SupposedComplaintState state) {
            return (step == by
                            ? "A complaint"
                            : "Entry " + step.id + " would go on to " + step.to + ", and a complaint")
                    + " that is " + state + " can only become " + state.next() + ".";
        }
    }
}
