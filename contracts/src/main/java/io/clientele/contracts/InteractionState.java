package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * The countable facts of a journal entry, all money converted to the base currency. Texts, references and links never
 * travel.
 *
 * @param kind CONTACT, PURCHASE, RETURN, MARKETING_TOUCH, SERVICE_CASE, COMPLAINT, SURVEY_ANSWER, REFERRAL, PAYMENT, NOTE. A
 *     correction with a replacement travels as an entry of the replacement's kind whose {@code corrects} is set; one that
 *     only voids travels as kind CORRECTION
 * @param status ACTIVE, or REPLACED or VOIDED once corrected: then the entry no longer counts from {@code supersededAt} on
 * @param amount net amount of a purchase or return, paid amount of a payment; null for other kinds
 * @param listAmount amount before discounts; null when not known
 * @param discount sum of the lines' discounts; null when not known
 * @param cost cost of goods on a purchase, direct cost to serve elsewhere, returns included; null when not known
 * @param returns the purchase that a return takes back, when it names one
 * @param durationMinutes how long a contact or a service case took
 * @param corrects the entry that this one corrects
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
        List<Line> lines) {

    /** A line of a purchase or return, in base currency. */
    public record Line(
            String product,
            String category,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitCost,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount) {}
}
