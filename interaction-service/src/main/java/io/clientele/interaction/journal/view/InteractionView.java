package io.clientele.interaction.journal.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.journal.Status;
import io.clientele.interaction.journal.said.part.AttributeSaid;
import io.clientele.interaction.journal.said.part.ContractSaid;
import io.clientele.interaction.journal.said.part.ExchangeSaid;
import io.clientele.interaction.journal.said.part.IntelligenceSaid;
import io.clientele.interaction.journal.said.part.LineSaid;
import io.clientele.interaction.journal.said.part.PointsSaid;
import io.clientele.interaction.journal.said.part.PreferenceSaid;
import io.clientele.interaction.journal.said.part.PromiseSaid;
import io.clientele.interaction.journal.said.part.ReferenceSaid;
import io.clientele.interaction.journal.said.part.StepSaid;
import io.clientele.interaction.journal.said.part.SupportSaid;
import io.clientele.interaction.model.Channel;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Initiator;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.Severity;
import io.clientele.kit.money.Money;

/** An entry as callers see it. */
@Schema(name = "Interaction", description = "An entry of the journal")
public record InteractionView(
        @Schema(
                description = "Identity of the entry",
                required = true,
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID id,

        @Schema(description = "Grows when the entry is corrected", minimum = "1", examples = "1769851800000000")
        Long version,

        @Schema(description = "The customer it belongs to", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description =
                        "The customer it was posted to, where that one is merged into customerId now; absent otherwise",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID cameWith,

        @Schema(
                description =
                        "What kind of thing happened. A replacement has the kind of what it puts in place; CORRECTION only voids",
                examples = "PURCHASE")
        Kind kind,

        @Schema(description = "Whether it counts: ACTIVE, or REPLACED or VOIDED once corrected", examples = "ACTIVE")
        Status status,

        @Schema(description = "When it happened", examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "When we knew", examples = "2026-01-31T09:30:01Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it: the token's subject", maxLength = 200, examples = "agent@clientele")
        String recordedBy,

        @Schema(description = "The entry that this one corrects", examples = "0198c0de-7a11-7000-8000-000000000004")
        UUID corrects,

        @Schema(description = "The entry that corrected this one", examples = "0198c0de-7a11-7000-8000-000000000005")
        UUID correctedBy,

        @Schema(description = "Since when it no longer counts", examples = "2026-02-01T08:00:00Z")
        Instant correctedAt,

        @Schema(description = "The key under which it was posted")
        ReferenceSaid externalReference,

        @Schema(description = "The way by which customer and company met", examples = "WEB")
        Channel channel,

        @Schema(description = "Who acted for the company", maxLength = 200, examples = "li.na")
        String representative,

        @Schema(description = "Who took the first step", examples = "CUSTOMER")
        Initiator initiator,

        @Schema(description = "What it was about", maxLength = 200, examples = "Asked about delivery")
        String subject,

        @Schema(description = "In short", maxLength = 2000, examples = "Wants the second half in May")
        String summary,

        @Schema(description = "At length", maxLength = 20000, examples = "Called twice, wants the second half in May")
        String description,

        @Schema(description = "What came of it", maxLength = 2000, examples = "Delivery moved to May")
        String outcome,

        @Schema(description = "Links to what belongs to it", maxItems = 50)
        List<String> attachments,

        @Schema(description = "How long it took", minimum = "0", examples = "12")
        Integer durationMinutes,

        @Schema(
                description =
                        "Revenue of a purchase, what a return takes back, an invoice asks, a payment brought; as it was said")
        Money amount,

        @Schema(description = "Cost of goods on a purchase, direct cost to serve elsewhere; as it was said")
        Money cost,

        @Schema(description = "Tax on the amount, apart from it")
        Money tax,

        @Schema(description = "Base units for one unit of the currency used", examples = "7.1234")
        BigDecimal exchangeRate,

        @Schema(description = "What the entry counts for in base currency: the sum of its lines, or its amount")
        Money countedAmount,

        @Schema(description = "What it cost in base currency, compensation included")
        Money countedCost,

        @Schema(description = "The lines", maxItems = 500) List<LineSaid> lines,

        @Schema(description = "The purchase that is taken back", examples = "0198c0de-7a11-7000-8000-000000000006")
        UUID returns,

        @Schema(description = "The campaign it belongs to", maxLength = 200, examples = "spring-2026")
        String campaign,

        @Schema(description = "What the customer did about a marketing touch", examples = "OPENED")
        Response response,

        @Schema(description = "How bad a complaint is", examples = "HIGH")
        Severity severity,

        @Schema(description = "Which of the five gaps a complaint comes from", examples = "PROMOTION")
        Gap cause,

        @Schema(description = "The product concerned", maxLength = 200, examples = "green-tea")
        String product,

        @Schema(description = "What was paid to make a complaint good")
        Money compensation,

        @Schema(description = "What was expected and perceived", maxItems = 100)
        List<AttributeSaid> attributes,

        @Schema(description = "Would recommend us", minimum = "0", maximum = "10", examples = "9")
        Integer nps,

        @Schema(
                description =
                        "The customer who came of a referral; an id of nobody, a UUID of version 8, once that one was erased",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID referredCustomerId,

        @Schema(description = "When an invoice or a payment was due", examples = "2026-01-31")
        LocalDate dueDate,

        @Schema(description = "When a payment came", examples = "2026-01-30")
        LocalDate paidDate,

        @Schema(description = "The entry that this one is about", examples = "0198c0de-7a11-7000-8000-000000000006")
        UUID about,

        @Schema(description = "What was given for what") ExchangeSaid exchange,

        @Schema(description = "What was given") SupportSaid support,

        @Schema(description = "By when, and to whom") PromiseSaid promise,

        @Schema(description = "What was learned") PreferenceSaid preference,

        @Schema(description = "What was told of the market") IntelligenceSaid intelligence,

        @Schema(description = "The terms as they stand after the entry")
        ContractSaid contract,

        @Schema(description = "Where the complaint goes") StepSaid step,

        @Schema(description = "How many") PointsSaid points,

        @Schema(description = "Whether the promise was kept", examples = "true")
        Boolean kept,

        @Schema(required = true, description = "What people call its codes")
        EntryLabels labels,

        @Schema(description = "What this caller may not see and is left out", maxItems = 10, examples = "[\"subject\"]")
        List<String> masked) {}
