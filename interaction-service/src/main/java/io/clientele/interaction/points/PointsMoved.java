package io.clientele.interaction.points;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a movement did. */
@Schema(name = "PointsMoved", description = "A movement, and the account after it")
record PointsMoved(
        @Schema(required = true, description = "The movement")
        MovementView movement,

        @Schema(required = true, description = "The account as it stands")
        PointsView account,

        @Schema(description = "How the number of points came about, when it was left to the rule")
        EarnedByRule rule) {}
