package io.clientele.interaction.points.rule;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "PointsRuleVersionPage", description = "A page of versions")
record PointsRulePage(
        @Schema(required = true, description = "The versions, newest first", maxItems = 500)
        List<PointsRuleView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number; present with count=true", minimum = "0")
        Long total) {}
