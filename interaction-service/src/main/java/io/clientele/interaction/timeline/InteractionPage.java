package io.clientele.interaction.timeline;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.view.InteractionView;

/** How a page is documented. */
@Schema(name = "InteractionPage", description = "A page of entries")
record InteractionPage(
        @Schema(required = true, description = "The entries, newest first", maxItems = 500)
        List<InteractionView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total,

        @Schema(
                description =
                        "Years that the filters ask for and that are detached: nothing of them is shown or counted; absent when there is none",
                maxItems = 1_100,
                examples = "[1997]")
        List<Integer> detachedYears) {}
