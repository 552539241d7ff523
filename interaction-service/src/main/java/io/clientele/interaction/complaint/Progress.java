package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.Severity;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** How entries make a complaint and move it on. */
@ApplicationScoped
class Progress {

    private final Deadlines deadlines;

    Progress(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param id of the entry that opened it at first, which may be another than stands for it now */
    Case opened(UUID id, JournalEntry entry) {
        var said = entry.said();
        return new Case(
                entry.customerId(),
                id,
                entry.id(),
                micros(entry.recordedAt()),
                ComplaintState.OPEN,
                said.severity(),
                said.cause(),
                said.product(),
                said.representative(),
                entry.occurredAt(),
                entry.occurredAt(),
                null,
                null,
                null,
                deadlines.acknowledge(entry.occurredAt()),
                deadlines.resolve(entry.occurredAt(), said.severity()),
                0,
                known(entry.compensation()),
                null);
    }

    Case moved(Case was, JournalEntry by) throws Rejection {
        var said = by.said();
        var state = was.state().to(said.step().to());
        var at = by.occurredAt();
        if (at.isBefore(was.since())) {
            throw Rejection.invalid(Fault.pointer(
                    "/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be before " + was.since() + ", since when the complaint is " + was.state() + "."));
        }
        var severity = or(said.severity(), was.severity());
        return new Case(
                was.customerId(),
                was.id(),
                was.entryId(),
                version(was, by),
                state,
                severity,
                or(said.cause(), was.cause()),
                was.product(),
                or(said.representative(), was.representative()),
                was.openedAt(),
                at,
                state == ComplaintState.ACKNOWLEDGED ? at : was.acknowledgedAt(),
                state == ComplaintState.RESOLVED ? at : state.unresolved() ? null : was.resolvedAt(),
                state == ComplaintState.CLOSED ? at : null,
                state == ComplaintState.REOPENED ? deadlines.acknowledge(at) : was.acknowledgeBy(),
                resolveBy(was, said, state, severity, at),
                state == ComplaintState.REOPENED ? was.reopened() + 1 : was.reopened(),
                was.compensation().add(known(by.compensation())),
                or(said.step().satisfaction(), was.satisfaction()));
    }

    /** Said, else counted anew for a complaint that is reopened or of another severity now. */
    private Instant resolveBy(Case was, RecordInteraction said, ComplaintState state, Severity severity, Instant at) {
        if (said.step().resolveBy() != null) {
            return said.step().resolveBy();
        }
        if (state == ComplaintState.REOPENED) {
            return deadlines.resolve(at, severity);
        }
        return severity == was.severity() ? was.resolveBy() : deadlines.resolve(was.openedAt(), severity);
    }

    private static <T> T or(T said, T otherwise) {
        return Optional.ofNullable(said).orElse(otherwise);
    }

    private static BigDecimal known(BigDecimal amount) {
        return or(amount, BigDecimal.ZERO);
    }

    private static long version(Case was, JournalEntry by) {
        return Math.max(was.version() + 1, micros(by.recordedAt()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
