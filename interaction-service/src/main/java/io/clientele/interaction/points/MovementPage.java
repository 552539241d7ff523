package io.clientele.interaction.points;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "PointsMovementPage", description = "A page of movements")
record MovementPage(
        @Schema(required = true, description = "The movements, last booked first", maxItems = 500)
        List<MovementView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total) {}
