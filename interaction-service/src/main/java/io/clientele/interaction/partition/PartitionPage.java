package io.clientele.interaction.partition;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "JournalPartitionPage", description = "A page of years")
record PartitionPage(
        @Schema(required = true, description = "The years, newest first", maxItems = 500)
        List<PartitionView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number; present with count=true", minimum = "0")
        Long total) {}
