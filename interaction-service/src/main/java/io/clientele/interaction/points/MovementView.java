package io.clientele.interaction.points;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.label.Coded;

/** One movement of points. */
@Schema(name = "PointsMovement", description = "One movement of points")
record MovementView(
        @Schema(
                required = true,
                description =
                        "Its entry in the journal; of what was taken back or given back the return, correction or earning that it follows from",
                examples = "0198c0de-7a11-7000-8000-000000000008")
        UUID id,

        @Schema(description = "Its place in the account, from 1 on without gaps", minimum = "1", examples = "3")
        long number,

        @Schema(description = "Earned, redeemed, expired, taken back or given back")
        Coded kind,

        @Schema(description = "How many", minimum = "1", examples = "95")
        long points,

        @Schema(
                description = "The version of the rule by which they were earned; absent when their number was said",
                minimum = "0",
                examples = "1")
        Integer ruleVersion,

        @Schema(description = "When it happened", examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "When we knew", examples = "2026-01-31T09:30:01Z")
        Instant recordedAt,

        @Schema(description = "The booked balance after it", minimum = "0", examples = "195")
        long balance) {}
