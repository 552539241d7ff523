package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * The countable facts of a journal entry, all money converted to the base currency. Texts, references and links never
 * travel.
 *
 * @param kind CONTACT, PURCHASE, RETURN, EXCHANGE, INVOICE, PAYMENT, MATERIAL_SUPPORT, SERVICE_CASE, COMPLAINT, COMPLAINT_STEP,
 *     SURVEY_ANSWER, REFERRAL, MARKETING_TOUCH, PROMISE, PROMISE_SETTLED, PREFERENCE_LEARNED, MARKET_INTELLIGENCE,
 *     POINTS_EARNED, POINTS_REDEEMED, POINTS_EXPIRED, CONTRACT_STARTED, CONTRACT_RENEWED, CONTRACT_CHANGED, CONTRACT_ENDED,
 *     NOTE; the list grows. A correction with a replacement travels as an entry of the replacement's kind whose
 *     {@code corrects} is set; one that only voids travels as kind CORRECTION
 * @param status ACTIVE, or REPLACED or VOIDED once corrected: then the entry no longer counts from {@code supersededAt} on
 * @param amount net amount of a purchase or return, amount of an invoice, paid amount of a payment; null for other kinds.
 *     Revenue arises from purchases only
 * @param listAmount amount before discounts; null when not known
 * @param discount sum of the lines' discounts; null when not known
 * @param cost cost of goods on a purchase, direct cost to serve elsewhere, returns included; null when not known
 * @param returns the purchase that a return takes back or an exchange is of, when it names one
 * @param durationMinutes how long a contact or a service case took
 * @param corrects the entry that this one corrects
 * @param particulars what only some kinds have; null when there is nothing of it
 */
public record InteractionState(
        UUID id,
        long version,
        UUID customerId,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        String channel,
        String initiator,
        String status,
        Instant supersededAt,
        UUID supersededBy,
        UUID corrects,
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal listAmount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cost,
        UUID returns,
        Integer durationMinutes,
        List<Line> lines,
        Particulars particulars) {

    /** A line of a purchase or return, in base currency. */
    public record Line(
            String product,
            String category,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount) {}

    /**
     * What only some kinds have.
     *
     * @param about the entry that this one is about: the invoice of a payment, the start of a contract, the complaint of a
     *     step, the promise that was settled, the entry that points were earned with; where that was corrected, always the first
     *     entry of the chain. Of an entry of those kinds that took the place of another one itself: the first of the entries in
     *     whose place it stands. So {@code about}, or else the entry's own id, says which invoice, contract, … it is
     * @param dueDate when an invoice or a payment was due
     * @param satisfaction mean of perceived − expected over the attributes of a survey answer, from −10 to 10
     * @param complaintState the state a complaint's step leads to
     * @param points points earned, redeemed or expired
     * @param attributes what a survey answer says, attribute by attribute; null where it says nothing of any
     */
    public record Particulars(
            UUID about,
            LocalDate dueDate,
            LocalDate paidDate,
            UUID referredCustomerId,
            String campaign,
            String response,
            String severity,
            String cause,
            String complaintState,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal satisfaction,
            Integer nps,
            Boolean promiseKept,
            Integer points,
            Contract contract,
            List<Attribute> attributes) {}

    /**
     * The terms of a contract as they stand after the entry, money in base currency.
     *
     * @param recurringPeriod how often the recurring amount is paid, ISO 8601, such as P1M
     * @param exposure what is lost at most if the customer does not pay
     */
    public record Contract(
            LocalDate termFrom,
            LocalDate termTo,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal recurringAmount,
            String recurringPeriod,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal exposure,
            String endReason) {}

    /**
     * What was expected of an attribute and how it was perceived, from 0 to 10.
     *
     * @param name as the answer writes it; names that differ in case only are the same
     */
    public record Attribute(
            String name,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expected,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal perceived) {}
}
