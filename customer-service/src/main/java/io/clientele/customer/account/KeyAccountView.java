package io.clientele.customer.account;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.part.Part;

/** A key-account file as callers see it. */
@Schema(name = "KeyAccountFile", description = "What is known and planned of a key account")
record KeyAccountView(
        @Schema(required = true, description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "Grows by one with every change", minimum = "1", examples = "1")
        long version,

        @JsonUnwrapped KeyAccountBody file,

        @Schema(description = "When the file was begun", examples = "2026-01-31T09:30:00Z")
        Instant createdAt,

        @Schema(description = "When it was last changed", examples = "2026-01-31T09:30:00Z")
        Instant updatedAt,

        @Schema(
                description = "Who changed it last: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String updatedBy) {

    static KeyAccountView of(Part<KeyAccountBody> part) {
        return new KeyAccountView(
                part.customerId(),
                part.version(),
                part.content(),
                part.createdAt(),
                part.updatedAt(),
                part.updatedBy());
    }
}
