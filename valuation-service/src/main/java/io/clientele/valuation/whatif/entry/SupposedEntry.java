package io.clientele.valuation.whatif.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.whatif.entry.complaint.SupposedStep;

@Schema(
        name = "SupposedEntry",
        description =
                "A journal entry that nobody posted: the countable properties of `POST /interactions`, in base currency")
public record SupposedEntry(
        @Schema(
                description =
                        "PURCHASE and RETURN move revenue; CONTACT, SERVICE_CASE, COMPLAINT, MARKETING_TOUCH count for"
                                + " activities, CONTRACT_… by its terms and what it is about, INVOICE, PAYMENT, SURVEY_ANSWER, REFERRAL"
                                + " and responses to MARKETING_TOUCH for indicators, REFERRAL, COMPLAINT and a SURVEY_ANSWER of who is"
                                + " dissatisfied for the lifecycle profit too, and every kind by its cost",
                required = true,
                examples = "PURCHASE")
        @NotNull
        SupposedKind kind,

        @Schema(description = "When it happens, not after asOf. Default: asOf", examples = "2026-01-31T09:30:00Z")
        Instant occurredAt,

        @Schema(description = "The way by which customer and company meet", examples = "WEB")
        SupposedChannel channel,

        @Schema(
                description =
                        "PURCHASE and RETURN: net amount; or say lines. INVOICE: what is to be paid, PAYMENT: what was")
        @Valid
        Money amount,

        @Schema(description = "Cost of goods on a purchase, direct cost to serve elsewhere") @Valid
        Money cost,

        @Schema(description = "COMPLAINT and COMPLAINT_STEP: what is paid to make it good, beside cost") @Valid
        Money compensation,

        @Schema(
                description = "How long it takes; service minutes of a service case",
                minimum = "0",
                maximum = "527040",
                examples = "12")
        @Min(0)
        @Max(527_040)
        Integer durationMinutes,

        @Schema(description = "PURCHASE and RETURN: what is bought or taken back", maxItems = 500) @Size(max = 500)
        List<@NotNull @Valid SupposedLine> lines,

        @Schema(
                description =
                        "CONTRACT_RENEWED, CONTRACT_CHANGED and CONTRACT_ENDED: the CONTRACT_STARTED entry, COMPLAINT_STEP: the"
                                + " COMPLAINT, PAYMENT: the INVOICE that was paid, if any; the first or one that took its place. One that is supposed in entries before it is"
                                + " 7fffffff-ffff-7000-8000-000000000001 as the first of them, …0002 as the second",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID about,

        @Schema(
                description =
                        "COMPLAINT_STEP: where the complaint goes. Default in a correction: where the step corrected led")
        @Valid
        SupposedStep step,

        @Schema(description = "CONTRACT_…: the terms as they stand after the entry") @Valid
        SupposedContract contract,

        @Schema(
                description =
                        "SURVEY_ANSWER: what was expected and perceived, each attribute once; attributes or nps must be said",
                minItems = 1,
                maxItems = 100)
        @Size(min = 1, max = 100)
        List<@NotNull @Valid SupposedAttribute> attributes,

        @Schema(description = "SURVEY_ANSWER: would recommend us", minimum = "0", maximum = "10", examples = "9")
        @Min(0)
        @Max(10)
        Integer nps,

        @Schema(description = "INVOICE and PAYMENT: when it was or is due", examples = "2026-01-31")
        LocalDate dueDate,

        @Schema(description = "PAYMENT: when it came. Default: the day on which it occurred", examples = "2026-01-30")
        LocalDate paidDate,

        @Schema(description = "MARKETING_TOUCH: what the customer did", examples = "OPENED")
        SupposedResponse response,

        @Schema(
                description = "REFERRAL: the customer who came of it",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID referredCustomerId,

        @Schema(
                description =
                        "RETURN, EXCHANGE: the purchase that is taken back or exchanged, not before it was bought, of which as much must be left as is returned; one that is"
                                + " supposed in entries before it has the ids that `about` tells. Where the return's own lines name no category, the lifecycle profit takes it from"
                                + " what that purchase was of",
                examples = "0198c0de-7a11-7000-8000-000000000004")
        UUID returns) {

    /** PostgreSQL keeps microseconds, and so do real entries. */
    public SupposedEntry {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param contract null where it says nothing of one */
    Fact fact(UUID customer, UUID id, Instant when, ContractSaid contract) {
        return new Fact(
                customer,
                id,
                kind.name(),
                channel == null ? null : channel.name(),
                when,
                when,
                null,
                netAmount(),
                listAmount(),
                discount(),
                knownCost(),
                durationMinutes,
                contract);
    }

    boolean trade() {
        return kind.trade();
    }

    boolean itemised() {
        return trade() && lines != null && !lines.isEmpty();
    }

    /** Net of discounts: as said, or Σ quantity × unit price − discount; as billed or paid; null where nothing is. */
    BigDecimal netAmount() {
        if (!trade()) {
            return kind.bills() ? amount.amount() : null;
        }
        return amount != null ? amount.amount() : listAmount().subtract(discount());
    }

    BigDecimal listAmount() {
        return itemised() ? sum(SupposedLine::listAmount) : null;
    }

    BigDecimal discount() {
        return itemised()
                ? sum(l -> l.discount() == null ? BigDecimal.ZERO : l.discount().amount())
                : null;
    }

    /** As said, with what made a complaint good; of a purchase also Σ quantity × unit cost, when every line has one. */
    BigDecimal knownCost() {
        if (cost != null || compensation != null) {
            return Stream.of(cost, compensation)
                    .filter(Objects::nonNull)
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return costOfLines();
    }

    /** Of a purchase Σ quantity × unit cost, when every line has one; else null. */
    BigDecimal costOfLines() {
        boolean itemised = kind == SupposedKind.PURCHASE && itemised();
        return itemised && lines.stream().allMatch(l -> l.unitCost() != null)
                ? sum(l -> l.quantity().multiply(l.unitCost().amount()))
                : null;
    }

    private BigDecimal sum(Function<SupposedLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
