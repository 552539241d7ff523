package io.clientele.interaction.promise;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page is documented. */
@Schema(name = "PromisePage", description = "A page of promises")
record PromisePage(
        @Schema(required = true, description = "The promises, first due first", maxItems = 500)
        List<PromiseView> items,

        @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
        String nextCursor,

        @Schema(description = "Exact number under the same filters; present with count=true", minimum = "0")
        Long total) {}
