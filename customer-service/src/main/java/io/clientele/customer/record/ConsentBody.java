package io.clientele.customer.record;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.Consent;
import io.clientele.customer.model.contact.ConsentPurpose;
import io.clientele.customer.model.contact.ContactChannel;

/** What the customer said about a channel and a purpose. */
@Schema(name = "Consent", description = "Whether a channel may be used for a purpose")
record ConsentBody(
        @Schema(description = "The channel", examples = "EMAIL") @NotNull
        ContactChannel channel,

        @Schema(description = "The purpose", examples = "MARKETING") @NotNull
        ConsentPurpose purpose,

        @Schema(description = "true: consent given; false: refused or withdrawn", examples = "true") @NotNull
        Boolean granted,

        @Schema(
                description =
                        "When the customer said so; not in the future. Now when not given, unless that repeats what was said of the contact point last: then when it was said",
                examples = "2026-01-31T09:30:00Z")
        Instant at) {

    Consent consent() {
        return new Consent(channel, purpose, Boolean.TRUE.equals(granted), at);
    }
}
