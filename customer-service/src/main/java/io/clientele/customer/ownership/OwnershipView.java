package io.clientele.customer.ownership;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.words.Coded;

/** An ownership as callers see it. */
@Schema(name = "Ownership", description = "Somebody looks, or looked, after a customer")
record OwnershipView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000009")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The representative", maxLength = 100, examples = "rep-7")
        String ownerId,

        @Schema(description = "From when", examples = "2026-01-31T09:30:00Z")
        Instant since,

        @Schema(description = "Until when; absent as long as it lasts", examples = "2026-02-28T09:30:00Z")
        Instant until,

        @Schema(description = "How it came about: RECORD, APPROVED, ASSIGNED, TRANSFERRED or DEADLINE_MISSED")
        Coded cause,

        @Schema(description = "Why; left out for viewers", maxLength = 500, examples = "Mother on leave")
        String reason,

        @Schema(
                description = "Who said so: the subject of a token, or the deadline itself",
                maxLength = 255,
                examples = "manager@clientele")
        String assignedBy,

        @Schema(
                description = "By when the first contact is due; absent when none is asked for",
                examples = "2026-02-07T09:30:00Z")
        Instant contactDueAt,

        @Schema(
                description = "When the first contact was made; absent when none was yet",
                examples = "2026-02-01T10:00:00Z")
        Instant firstContactAt) {

    /** @param whole false for viewers, who do not see what was written in words */
    static OwnershipView of(Ownership one, Locale language, boolean whole) {
        return new OwnershipView(
                one.id(),
                one.customerId(),
                one.ownerId(),
                one.since(),
                one.until(),
                Coded.of(one.cause(), one.cause().label(), language),
                whole ? one.reason() : null,
                one.assignedBy(),
                one.contactDueAt(),
                one.firstContactAt());
    }
}
