package io.clientele.customer.people.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.erasure.ErasureView.StoreView;
import io.clientele.customer.erasure.StoreState;

/** The proof that a person at an organisation was erased. */
@Schema(
        name = "ContactErasure",
        description =
                "The erasure of a person at an organisation with its proof: where something was kept, and by when it is gone")
record ContactErasureView(
        @Schema(required = true, description = "The person that was", examples = "0198c0de-7a11-7000-8000-000000000006")
        UUID contactId,

        @Schema(required = true, description = "The organisation", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Why", maxLength = 500, examples = "Asked for by the person, GDPR article 17")
        String reason,

        @Schema(required = true, description = "When the person was deleted", examples = "2026-01-31T09:30:00Z")
        Instant erasedAt,

        @Schema(
                required = true,
                description = "Who asked for it: the subject of the token",
                maxLength = 255,
                examples = "admin@clientele")
        String erasedBy,

        @Schema(
                required = true,
                description = "Whether the last of all stores is empty of the person by now",
                examples = "PENDING")
        StoreState state,

        @Schema(
                required = true,
                description = "When the last of all stores is empty of the person",
                examples = "2026-03-07T09:30:00Z")
        Instant completeAt,

        @Schema(required = true, description = "Each place where something of the person was kept", maxItems = 20)
        List<StoreView> stores) {

    private static final String HERE = "customer-service";

    static ContactErasureView of(ContactErasure erasure, Instant now) {
        var stores = erasure.stores().stream()
                .map(store ->
                        new StoreView(HERE, store.name(), store.kind(), state(store.goneBy(), now), store.goneBy()))
                .toList();
        var last = stores.stream()
                .map(StoreView::until)
                .max(Comparator.naturalOrder())
                .orElse(erasure.erasedAt());
        return new ContactErasureView(
                erasure.contactId(),
                erasure.customerId(),
                erasure.reason(),
                erasure.erasedAt(),
                erasure.erasedBy(),
                state(last, now),
                last,
                stores);
    }

    private static StoreState state(Instant gone, Instant now) {
        return gone.isAfter(now) ? StoreState.PENDING : StoreState.DONE;
    }
}
