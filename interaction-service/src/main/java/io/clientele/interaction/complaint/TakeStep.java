package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.journal.said.part.StepSaid;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Initiator;
import io.clientele.interaction.model.Severity;
import io.clientele.kit.money.Money;

/** A step of a complaint, as a caller posts it: an entry whose kind, customer and complaint are known by the path. */
@Schema(description = "What was done about a complaint, and where it stands after that")
record TakeStep(
        @Schema(description = "Where the complaint goes", required = true)
        StepSaid step,

        @Schema(
                description = "When it was done; not before the last step",
                required = true,
                examples = "2026-02-01T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "The caller's own key: posting the same again answers with the first step")
        ReferenceSaid externalReference,

        @Schema(description = "The way by which customer and company met", examples = "PHONE")
        Channel channel,

        @Schema(description = "Who looks after the complaint from now on", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "Who took the first step", examples = "COMPANY")
        Initiator initiator,

        @Schema(description = "What it was about", maxLength = 200, examples = "Asked for the batch number")
        String subject,

        @Schema(description = "In short", maxLength = 2000, examples = "Wrong batch delivered")
        String summary,

        @Schema(description = "At length", maxLength = 20000, examples = "The label of batch 7 was on batch 8")
        String description,

        @Schema(description = "What came of it", maxLength = 2000, examples = "New batch on its way")
        String outcome,

        @Schema(
                description = "Links to what belongs to it",
                maxItems = 50,
                examples = "[\"https://files.example.com/42.pdf\"]")
        List<@Size(max = 2_000) String> attachments,

        @Schema(description = "How long it took", minimum = "0", maximum = "527040", examples = "12")
        Integer durationMinutes,

        @Schema(description = "How bad it is, as we know now; deadlines follow", examples = "HIGH")
        Severity severity,

        @Schema(description = "Which of the five gaps it comes from, as we know now", examples = "PROCEDURE")
        Gap cause,

        @Schema(description = "What was paid to make it good; a cost to serve, beside cost")
        Money compensation,

        @Schema(description = "Direct cost to serve") Money cost,

        @Schema(
                description =
                        "Units of the base currency for one unit of this entry's currency; only for other currencies",
                exclusiveMinimum = true,
                minimum = "0",
                maximum = "1000000000",
                examples = "7.1234")
        BigDecimal exchangeRate) {}
