package io.clientele.customer.ownership.request;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.words.Coded;

/** A request as callers see it. */
@Schema(name = "OwnershipRequest", description = "A customer that somebody should look after, and what became of it")
record RequestView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-00000000000a")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "IN_REVIEW, APPROVED or REJECTED")
        Coded state,

        @Schema(
                description = "What the manager should know; left out for viewers",
                maxLength = 2000,
                examples = "Met at the spring fair")
        String note,

        @Schema(description = "When it was made", examples = "2026-01-31T09:30:00Z")
        Instant requestedAt,

        @Schema(description = "Who made it: the subject of the token", maxLength = 255, examples = "agent@clientele")
        String requestedBy,

        @Schema(description = "When it was decided", examples = "2026-02-01T09:30:00Z")
        Instant decidedAt,

        @Schema(description = "Who decided it", maxLength = 255, examples = "manager@clientele")
        String decidedBy,

        @Schema(
                description = "Why; left out for viewers",
                maxLength = 500,
                examples = "Competitor of our largest customer")
        String reason,

        @Schema(description = "Who got the customer", maxLength = 100, examples = "rep-9")
        String ownerId) {

    /** For viewers: without what was written about the customer in words. */
    RequestView withoutTexts() {
        return new RequestView(
                id, customerId, state, null, requestedAt, requestedBy, decidedAt, decidedBy, null, ownerId);
    }
}
