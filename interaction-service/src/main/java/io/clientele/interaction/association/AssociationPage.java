package io.clientele.interaction.association;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "ProductAssociationPage", description = "A page of associations")
record AssociationPage(
        @Schema(required = true, description = "The associations, highest lift first", maxItems = 500)
        List<AssociationView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total) {}
