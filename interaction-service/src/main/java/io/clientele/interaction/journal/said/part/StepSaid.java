package io.clientele.interaction.journal.said.part;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.draft.Details.Step;

/** A step of a complaint. */
@Schema(name = "InteractionStep", description = """
        A step of a complaint: OPEN → ACKNOWLEDGED → IN_PROGRESS → RESOLVED → CLOSED; RESOLVED or CLOSED → REOPENED → IN_PROGRESS""")
public record StepSaid(
        @Schema(description = "Where the complaint stands after it", required = true, examples = "ACKNOWLEDGED")
        ComplaintState to,

        @Schema(description = "By when it is to be resolved now", examples = "2026-02-14T16:00:00Z")
        Instant resolveBy,

        @Schema(
                description = "How satisfied the customer is after it; with RESOLVED or CLOSED",
                minimum = "0",
                maximum = "10",
                examples = "8")
        BigDecimal satisfaction) {

    /** PostgreSQL keeps microseconds. */
    public StepSaid {
        resolveBy = resolveBy == null ? null : resolveBy.truncatedTo(ChronoUnit.MICROS);
    }

    public Step step() {
        return new Step(to, resolveBy, satisfaction);
    }
}
