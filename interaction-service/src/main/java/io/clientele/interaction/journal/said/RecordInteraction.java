package io.clientele.interaction.journal.said;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

/** A journal entry as a caller posts it, and as it is kept. Which properties a kind knows is decided by the model. */
@Schema(description = """
        What happened. Every kind takes the common properties and `cost`; a property of another kind is refused. All money of an \
        entry is in one currency, the base currency or another one with its `exchangeRate`.""")
@Sound
public record RecordInteraction(
        @Schema(description = "What kind of thing happened", required = true, examples = "PURCHASE")
        Kind kind,

        @Schema(
                description = "The customer, by our id; or say customerReference",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(description = "The customer, by another system's key; or say customerId")
        ReferenceSaid customerReference,

        @Schema(
                description = "When it happened: from 1900 to a day ahead. Required, but for corrections",
                examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "The caller's own key: posting the same again answers with the first entry")
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

        @Schema(
                description = "Links to what belongs to it",
                maxItems = 50,
                examples = "[\"https://files.example.com/42.pdf\"]")
        List<@Size(max = 2_000) String> attachments,

        @Schema(description = "How long it took", minimum = "0", maximum = "527040", examples = "12")
        Integer durationMinutes,

        @Schema(
                description =
                        "PURCHASE and RETURN: Σ quantity × unitPrice − discount, net of tax, not below 0; INVOICE: what is asked; PAYMENT: what was paid")
        Money amount,

        @Schema(description = "Cost of goods on a purchase, direct cost to serve elsewhere")
        Money cost,

        @Schema(description = "PURCHASE, RETURN and INVOICE: tax on the amount, apart from it")
        Money tax,

        @Schema(
                description =
                        "Units of the base currency for one unit of this entry's currency; only for other currencies",
                exclusiveMinimum = true,
                minimum = "0",
                maximum = "1000000000",
                examples = "7.1234")
        BigDecimal exchangeRate,

        @Schema(description = "PURCHASE and RETURN: what was bought or taken back", maxItems = 500)
        List<LineSaid> lines,

        @Schema(
                description =
                        "RETURN and EXCHANGE: the purchase that is taken back. All that is returned of one purchase is"
                                + " no more than it, and not before it, in base currency; it is voided with the purchase",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID returns,

        @Schema(
                description =
                        "RETURN and EXCHANGE: the purchase that is taken back, by the externalReference it was posted under; or say returns")
        ReferenceSaid returnsReference,

        @Schema(description = "MARKETING_TOUCH: the campaign it belongs to", maxLength = 200, examples = "spring-2026")
        String campaign,

        @Schema(description = "MARKETING_TOUCH: what the customer did", examples = "OPENED")
        Response response,

        @Schema(description = "COMPLAINT and COMPLAINT_STEP: how bad it is", examples = "HIGH")
        Severity severity,

        @Schema(
                description = "COMPLAINT and COMPLAINT_STEP: which of the five gaps it comes from",
                examples = "PROMOTION")
        Gap cause,

        @Schema(
                description = "COMPLAINT and SERVICE_CASE: the product concerned",
                maxLength = 200,
                examples = "green-tea")
        String product,

        @Schema(
                description =
                        "COMPLAINT and COMPLAINT_STEP: what was paid to make it good; a cost to serve, beside cost")
        Money compensation,

        @Schema(description = "SURVEY_ANSWER: what was expected and perceived, each attribute once", maxItems = 100)
        List<AttributeSaid> attributes,

        @Schema(description = "SURVEY_ANSWER: would recommend us", minimum = "0", maximum = "10", examples = "9")
        Integer nps,

        @Schema(
                description = "REFERRAL: the customer who came of it",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID referredCustomerId,

        @Schema(description = "INVOICE and PAYMENT: when it was or is due", examples = "2026-01-31")
        LocalDate dueDate,

        @Schema(description = "PAYMENT: when it came; not in the future", examples = "2026-01-30")
        LocalDate paidDate,

        @Schema(
                description =
                        "COMPLAINT_STEP: the COMPLAINT; PROMISE_SETTLED: the PROMISE; POINTS_EARNED: the PURCHASE; PAYMENT: the INVOICE that was paid; CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED: the CONTRACT_STARTED entry. Of the same customer",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID about,

        @Schema(
                description =
                        "What about names, by the externalReference it was posted under, in a batch be it by a row before; or say about")
        ReferenceSaid aboutReference,

        @Schema(description = "EXCHANGE: what was given for what")
        ExchangeSaid exchange,

        @Schema(description = "MATERIAL_SUPPORT: what was given")
        SupportSaid support,

        @Schema(description = "PROMISE: by when, and to whom")
        PromiseSaid promise,

        @Schema(description = "PREFERENCE_LEARNED: what was learned")
        PreferenceSaid preference,

        @Schema(description = "MARKET_INTELLIGENCE: what was told of the market")
        IntelligenceSaid intelligence,

        @Schema(description = "CONTRACT_…: the terms as they stand after the entry")
        ContractSaid contract,

        @Schema(description = "COMPLAINT_STEP: where the complaint goes")
        StepSaid step,

        @Schema(description = "POINTS_EARNED and POINTS_REDEEMED: how many")
        PointsSaid points,

        @Schema(description = "PROMISE_SETTLED: whether the promise was kept", examples = "true")
        Boolean kept,

        @Schema(description = "CORRECTION: the entry to correct", examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID corrects,

        @Schema(
                description =
                        "CORRECTION: the entry to correct, by the externalReference that this entry itself was posted under; or say corrects")
        ReferenceSaid correctsReference,

        @Schema(description = """
                CORRECTION: the whole entry that takes its place, of any kind (INVOICE, COMPLAINT, COMPLAINT_STEP, PROMISE, PROMISE_SETTLED and CONTRACT_STARTED keep theirs), for the same customer; without occurredAt it keeps \
                that of the entry corrected. Absent: the entry is voided""") RecordInteraction replacement) {

    /** PostgreSQL keeps microseconds. */
    public RecordInteraction {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
