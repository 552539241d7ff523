package io.clientele.customer.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.customer.record.Masks;

/** An entry of the consent log as callers see it. */
@Schema(name = "ConsentEntry", description = "What a customer said about a channel and a purpose; never changed")
record ConsentView(
        @Schema(required = true, description = "Its id", examples = "0198c0de-7a11-7000-8000-000000000007")
        UUID id,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The channel", examples = "EMAIL")
        ContactChannel channel,

        @Schema(description = "The purpose", examples = "MARKETING")
        ConsentPurpose purpose,

        @Schema(
                description =
                        "The one contact point it is about; absent when it is about the customer as a whole; shortened for viewers",
                maxLength = 500,
                examples = "ada@example.com")
        String contactPoint,

        @Schema(description = "true: consent given; false: refused or withdrawn", examples = "true")
        boolean granted,

        @Schema(description = "When the customer said so", examples = "2026-01-31T09:30:00Z")
        Instant at,

        @Schema(description = "When it was recorded", examples = "2026-01-31T09:30:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: the subject of the token",
                maxLength = 255,
                examples = "agent@clientele")
        String recordedBy,

        @Schema(
                description = "How it can be shown; not for viewers",
                maxLength = 500,
                examples = "Double opt-in, message 4711")
        String evidence,

        @Schema(description = "Names of the properties that are hidden or shortened for a viewer", maxItems = 10)
        List<String> masked) {

    static ConsentView of(ConsentEntry entry) {
        return view(entry, entry.contactPoint(), entry.evidence(), null);
    }

    static ConsentView masked(ConsentEntry entry) {
        var point = entry.ofTheWhole() ? null : Masks.value(entry.contactType(), entry.contactPoint());
        return view(entry, point, null, List.of("contactPoint", "evidence"));
    }

    private static ConsentView view(ConsentEntry entry, String point, String evidence, List<String> masked) {
        return new ConsentView(
                entry.id(),
                entry.customerId(),
                entry.channel(),
                entry.purpose(),
                point,
                entry.granted(),
                entry.at(),
                entry.recordedAt(),
                entry.recordedBy(),
                evidence,
                masked);
    }
}
