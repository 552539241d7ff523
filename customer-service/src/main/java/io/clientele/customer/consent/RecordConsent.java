package io.clientele.customer.consent;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;

/** What a customer said, as it is handed in. */
@Schema(description = "What a customer said about a channel and a purpose")
record RecordConsent(
        @Schema(description = "The channel", examples = "EMAIL") @NotNull
        ContactChannel channel,

        @Schema(description = "The purpose", examples = "MARKETING") @NotNull
        ConsentPurpose purpose,

        @Schema(description = "true: consent given; false: refused or withdrawn", examples = "true") @NotNull
        Boolean granted,

        @Schema(
                description = "When the customer said so; now when not given; not in the future",
                examples = "2026-01-31T09:30:00Z")
        Instant at,

        @Schema(description = "How that can be shown", examples = "Double opt-in, message 4711")
        @Size(min = 1, max = 500)
        String evidence) {}
