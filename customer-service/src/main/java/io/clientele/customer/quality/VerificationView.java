package io.clientele.customer.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.fact.Fact;
import io.clientele.customer.record.Masks;

/** A verification as callers see it. */
@Schema(name = "Verification", description = "Something was found to be right; never changed")
record VerificationView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000008")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The contact point; absent for the record as a whole; shortened for viewers")
        RecordVerification.Point contactPoint,

        @Schema(description = "When it was found to be right", examples = "2026-01-31T09:30:00Z")
        Instant verifiedAt,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy,

        @Schema(description = "How", maxLength = 500, examples = "Called back")
        String note,

        @Schema(description = "Names of the properties that are hidden or shortened for a viewer", maxItems = 10)
        List<String> masked) {

    static VerificationView of(Fact<Verification> fact, boolean personal) {
        var verified = fact.content();
        return new VerificationView(
                fact.id(),
                fact.customerId(),
                verified.type() == null ? null : point(verified, personal),
                verified.verifiedAt(),
                fact.recordedAt(),
                fact.recordedBy(),
                personal ? verified.note() : null,
                personal ? null : List.of("contactPoint", "note"));
    }

    private static RecordVerification.Point point(Verification verified, boolean personal) {
        var value = personal ? verified.value() : Masks.value(verified.type(), verified.value());
        return new RecordVerification.Point(verified.type(), value);
    }
}
