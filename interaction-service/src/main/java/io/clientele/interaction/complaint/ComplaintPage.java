package io.clientele.interaction.complaint;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "ComplaintPage", description = "A page of complaints")
record ComplaintPage(
        @Schema(required = true, description = "The complaints, newest first", maxItems = 500)
        List<ComplaintView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total) {}
