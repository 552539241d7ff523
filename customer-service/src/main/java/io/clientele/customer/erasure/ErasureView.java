package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure with its proof. */
@Schema(
        name = "Erasure",
        description = "An erasure with its proof: where something of the person was kept, and by when it is gone")
public record ErasureView(
        @Schema(
                required = true,
                description = "Its id, and that of its job",
                examples = "0198c0de-7a11-7000-8000-000000000031")
        UUID id,

        @Schema(
                required = true,
                description = "The customer that was",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                required = true,
                description =
                        "Everybody who is erased: the customer, and all whose records were merged with it; the stores tell of all of them",
                maxItems = 10_000)
        List<UUID> customerIds,

        @Schema(description = "Why", maxLength = 500, examples = "Asked for by the person, GDPR article 17")
        String reason,

        @Schema(required = true, description = "When it was asked for", examples = "2026-01-31T09:30:00Z")
        Instant requestedAt,

        @Schema(
                required = true,
                description = "Who asked for it: the subject of the token",
                maxLength = 255,
                examples = "admin@clientele")
        String requestedBy,

        @Schema(description = "When the record was deleted; absent until then", examples = "2026-01-31T09:30:01Z")
        Instant erasedAt,

        @Schema(
                required = true,
                description = "DONE once every service has confirmed; what a store can still hold then, it says itself",
                examples = "DONE")
        StoreState state,

        @Schema(
                description =
                        "When the last of all stores is empty of the person; absent until every service has confirmed",
                examples = "2026-03-07T09:30:01Z")
        Instant completeAt,

        @Schema(
                required = true,
                description = "Services that have not confirmed yet, for each of the customers",
                maxItems = 10)
        List<String> awaited,

        @Schema(required = true, description = "Each place where something of the person was kept", maxItems = 200)
        List<StoreView> stores) {

    /** A place where something was kept. */
    @Schema(name = "ErasedStore", description = "A place where something of the person was kept")
    public record StoreView(
            @Schema(required = true, description = "Whose it is", maxLength = 50, examples = "interaction-service")
            String service,

            @Schema(required = true, description = "What it is", maxLength = 200, examples = "search words")
            String name,

            @Schema(
                    required = true,
                    description = "What kind of place: TABLE, TOPIC, FILE, MEMORY, BACKUP or LOG; the list may grow",
                    maxLength = 20,
                    examples = "TABLE")
            String kind,

            @Schema(required = true, description = "Whether something can still be there", examples = "DONE")
            StoreState state,

            @Schema(
                    required = true,
                    description =
                            "From when on nothing of the person is there; of files that imports have not read yet it moves on until they have",
                    examples = "2026-01-31T09:30:01Z")
            Instant until) {}

    /** How a page is documented. */
    @Schema(name = "ErasurePage", description = "A page of erasures")
    record ErasurePage(
            @Schema(required = true, description = "The erasures", maxItems = 500)
            List<ErasureView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of erasures; present with count=true", minimum = "0")
            Long total) {}
}
