package io.clientele.customer.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept filter as callers see it. */
@Schema(name = "SavedView", description = "A filter of customers that somebody keeps")
record ViewView(
        @Schema(
                required = true,
                description = "Its identity: GET /customers?view=…",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "1")
        long version,

        @Schema(description = "Whose it is: the subject of a token", maxLength = 255, examples = "agent@clientele")
        String owner,

        @JsonUnwrapped ViewBody body,

        @Schema(description = "When it was made", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When it was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt) {

    /** @param shown what the caller may see of its body */
    static ViewView of(SavedView one, ViewBody shown) {
        return new ViewView(one.id(), one.version(), one.owner(), shown, one.createdAt(), one.updatedAt());
    }

    /** How a page is documented. */
    @Schema(name = "SavedViewPage", description = "A page of views")
    record ViewPage(
            @Schema(required = true, description = "The views", maxItems = 500)
            List<ViewView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of views; present with count=true", minimum = "0")
            Long total) {}
}
