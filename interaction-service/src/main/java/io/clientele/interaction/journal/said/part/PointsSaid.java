package io.clientele.interaction.journal.said.part;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.draft.Details.Points;

/** How many points, and how long they can be used. */
@Schema(name = "InteractionPoints", description = "How many points, and how long they can be used")
public record PointsSaid(
        @Schema(description = "How many", required = true, minimum = "1", maximum = "1000000000", examples = "120")
        Integer number,

        @Schema(
                description = "POINTS_EARNED: from when on they can no longer be redeemed; absent: never",
                examples = "2028-02-01T00:00:00Z")
        Instant expiresAt) {

    /** PostgreSQL keeps microseconds. */
    public PointsSaid {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Points points() {
        return new Points(number, expiresAt);
    }
}
