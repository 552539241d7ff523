package io.clientele.customer.quality;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ContactType;

/** Whether a contact point needs to be looked at. */
@Schema(name = "ContactPointFreshness", description = "Whether a contact point needs to be verified again")
record PointView(
        @Schema(description = "What it is", examples = "EMAIL")
        ContactType type,

        @Schema(
                description = "The number, address or handle; shortened for viewers",
                maxLength = 500,
                examples = "ada@example.com")
        String value,

        @Schema(
                description = "When it was last found to be right; absent when never",
                examples = "2026-01-31T09:30:00Z")
        Instant verifiedAt,

        @Schema(description = "When it goes or went stale", examples = "2026-07-30T09:30:00Z")
        Instant staleAt,

        @Schema(description = "Whether it needs to be verified again", examples = "false")
        boolean stale) {}
