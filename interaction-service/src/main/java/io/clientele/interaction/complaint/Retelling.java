package io.clientele.interaction.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Tells a complaint again from the entries that stand after a correction, as if nothing else had ever been said; deadlines are
 * counted as they are set now. What remains must be a way that a complaint can go.
 */
@ApplicationScoped
class Retelling {

    private final Progress progress;

    Retelling(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param steps that stand then, in order
     * @param corrected what is corrected
     * @param by what stands in its place; null where it is voided
     */
    Case told(Case was, JournalEntry opening, List<JournalEntry> steps, JournalEntry corrected, JournalEntry by)
            throws Rejection {
        var now = progress.opened(was.id(), opening);
        for (var step : steps) {
            requireInOrder(now, step, by);
            requireLegal(now, step, by);
            now = progress.moved(now, step);
        }
        return now.version(
                Math.max(was.version() + 1, micros(corrected.superseded().at())));
    }

    private static void requireInOrder(Case so, JournalEntry step, JournalEntry by) {
        if (step.occurredAt().isBefore(so.since())) {
            throw Rejection.invalid(Fault.pointer(
                    "/replacement/occurredAt",
                    "OUT_OF_RANGE",
                    step == by
                            ? "Must not be before " + so.since() + ", since when the complaint was " + so.state() + "."
                            : "Must not be after " + step.occurredAt() + ", when the complaint became "
                                    + step.said().step().to() + "."));
        }
    }

    private static void requireLegal(Case so, JournalEntry step, JournalEntry by) {
        var to = step.said().step().to();
        if (step != by && !so.state().next().contains(to)) {
            throw Rejection.conflict(
                    "ILLEGAL_TRANSITION",
                    "Entry " + step.id() + " would then take the complaint from " + so.state() + " to " + to
                            + ", and from " + so.state() + " it can only become "
                            + so.state().next()
                            + ". Correct or void that step first.");
        }
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
