package io.clientele.interaction.points;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.said.part.PointsSaid;
import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Initiator;

/** A movement of points, as a caller posts it: an entry whose customer is known by the path. */
@Schema(description = "Points earned or redeemed")
record MovePoints(
        @Schema(description = "Whether they are earned or redeemed", required = true, examples = "POINTS_EARNED")
        Moved kind,

        @Schema(
                description =
                        "How many; when points are earned with a purchase that is named by about, they can be left to the rule")
        PointsSaid points,

        @Schema(
                description = "POINTS_EARNED: the PURCHASE they are earned with; it earns once",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID about,

        @Schema(description = "POINTS_EARNED: that purchase by the externalReference it was posted under; or say about")
        ReferenceSaid aboutReference,

        @Schema(description = "When it happened", required = true, examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "The caller's own key: posting the same again answers with the first movement")
        ReferenceSaid externalReference,

        @Schema(description = "The way by which customer and company met", examples = "WEB")
        Channel channel,

        @Schema(description = "Who acted for the company", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "Who took the first step", examples = "CUSTOMER")
        Initiator initiator,

        @Schema(description = "What it was about", maxLength = 200, examples = "Birthday points")
        String subject) {

    /** What callers may do with points; they expire by themselves. */
    enum Moved {
        POINTS_EARNED,
        POINTS_REDEEMED
    }
}
