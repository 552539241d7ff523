package io.clientele.valuation.formula.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One purchase as it is recorded; several on one business day make one occasion.
 *
 * @param day the business day
 * @param amount what was paid, at least 0; a zero-value order is a purchase too
 */
public record Purchase(LocalDate day, BigDecimal amount) {

    /** The purchase at an instant, on the business day that it falls on in the zone. */
    public static Purchase at(Instant occurredAt, ZoneId zone, BigDecimal amount) {
        return new Purchase(LocalDate.ofInstant(occurredAt, zone), amount);
    }
}
