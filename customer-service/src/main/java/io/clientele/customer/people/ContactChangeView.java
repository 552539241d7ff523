package io.clientele.customer.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.history.VersionView.Change;

/** A change of somebody at an organisation. */
@Schema(name = "ContactChange", description = "Who changed what of which person at an organisation, and when")
record ContactChangeView(
        @Schema(required = true, description = "The person", examples = "0198c0de-7a11-7000-8000-000000000006")
        UUID contactId,

        @Schema(
                description = "The version of the person that came of it; 1 is the adding",
                minimum = "1",
                examples = "2")
        long version,

        @Schema(description = "When", examples = "2026-01-31T09:30:00Z")
        Instant changedAt,

        @Schema(description = "Who: the subject of the token", maxLength = 255, examples = "agent@clientele")
        String changedBy,

        @Schema(description = "What changed; empty for the adding", maxItems = 20)
        List<Change> changes) {

    /** How a page is documented. */
    @Schema(name = "ContactChangePage", description = "A page of changes")
    record ContactChangePage(
            @Schema(required = true, description = "The changes", maxItems = 500)
            List<ContactChangeView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of changes; present with count=true", minimum = "0")
            Long total) {}
}
