package io.clientele.customer.quality;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ContactType;

/** What was found to be right. */
@Schema(description = "What was found to be right")
record RecordVerification(
        @Schema(description = "The contact point that was found to be right; the record as a whole when not given")
        @Valid
        Point contactPoint,

        @Schema(
                description = "When; now when not given; not in the future, nor before 1900",
                examples = "2026-01-31T09:30:00Z")
        Instant verifiedAt,

        @Schema(description = "How; not shown to viewers", examples = "Called back") @Size(min = 1, max = 500)
        String note) {

    /** One of the contact points of the record. */
    @Schema(name = "VerifiedPoint", description = "One of the contact points of the record")
    record Point(
            @Schema(description = "What it is", examples = "EMAIL") @NotNull
            ContactType type,

            @Schema(description = "Its value, as in the record", examples = "ada@example.com")
            @NotNull
            @Size(min = 1, max = 500)
            String value) {}
}
