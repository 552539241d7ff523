package io.clientele.interaction.promise;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Initiator;

/** What became of a promise, as a caller posts it: an entry whose kind, customer and promise are known by the path. */
@Schema(description = "What became of a promise")
record SettlePromise(
        @Schema(description = "Whether it was kept", required = true, examples = "true")
        Boolean kept,

        @Schema(description = "When; not before it was made", required = true, examples = "2026-02-06T15:00:00Z")
        Instant occurredAt,

        @Schema(description = "The caller's own key: posting the same again answers with the promise")
        ReferenceSaid externalReference,

        @Schema(description = "The way by which customer and company met", examples = "PHONE")
        Channel channel,

        @Schema(description = "Who acted for the company", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "Who took the first step", examples = "COMPANY")
        Initiator initiator,

        @Schema(description = "What it was about", maxLength = 200, examples = "Sample handed over")
        String subject,

        @Schema(description = "In short", maxLength = 2000, examples = "Handed over on the visit")
        String summary,

        @Schema(
                description = "At length",
                maxLength = 20000,
                examples = "Handed over on the visit, will call on Monday")
        String description,

        @Schema(description = "What came of it", maxLength = 2000, examples = "Order to follow")
        String outcome) {}
