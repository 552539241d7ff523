package io.clientele.interaction.journal.said.part;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.draft.Details.Pledge;

/** By when something was promised, and to whom. */
@Schema(name = "InteractionPromise", description = "By when something was promised, and to whom; what, is the subject")
public record PromiseSaid(
        @Schema(description = "By when; not before occurredAt", required = true, examples = "2026-02-07T16:00:00Z")
        Instant dueAt,

        @Schema(
                description = "The person to whom it was promised; left out for viewers",
                maxLength = 200,
                examples = "Wang Fang")
        String to) {

    /** PostgreSQL keeps microseconds. */
    public PromiseSaid {
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Pledge pledge() {
        return new Pledge(dueAt, to);
    }
}
