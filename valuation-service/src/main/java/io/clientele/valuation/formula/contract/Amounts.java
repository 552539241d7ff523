package io.clientele.valuation.formula.contract;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What entries say of the money of a contract. What none says is null.
 *
 * @param monthly what it pays in a month, in money
 * @param paidBy the entry that says so
 * @param exposure what is lost at most if the customer does not pay, in money
 * @param exposedBy the entry that says so
 */
public record Amounts(Double monthly, UUID paidBy, BigDecimal exposure, UUID exposedBy) {

    public static final Amounts UNSAID = new Amounts(null, null, null, null);

    /** What one entry says. */
    public static Amounts of(UUID entry, Double monthly, BigDecimal exposure) {
        return new Amounts(monthly, monthly == null ? null : entry, exposure, exposure == null ? null : entry);
    }

    /** These where they say something, the earlier ones elsewhere. */
    Amounts over(Amounts earlier) {
        return new Amounts(
                monthly != null ? monthly : earlier.monthly,
                monthly != null ? paidBy : earlier.paidBy,
                exposure != null ? exposure : earlier.exposure,
                exposure != null ? exposedBy : earlier.exposedBy);
    }
}
