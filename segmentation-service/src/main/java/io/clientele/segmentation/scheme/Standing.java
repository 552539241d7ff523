package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where one customer stands: everything that a scheme may look at. Money is in the base currency.
 *
 * @param currency of all amounts here
 * @param futureValue the potential value of the value matrix
 * @param purchases purchase occasions over the whole history; 0 for a prospect
 * @param firstPurchaseAt absent for a prospect
 * @param lastPurchaseAt absent for a prospect
 * @param lifetimeRevenue net revenue over the whole history, below zero when more was returned than bought
 * @param discountShare discounts ÷ list amount over the window of the current value; absent when no list amount is known
 * @param creditGrade EXCELLENT, GOOD, FAIR, POOR or NONE; absent when never assessed
 * @param registeredAt when the customer's record was made; absent while that is not known here
 * @param asOf the instant of which the values speak
 */
public record Standing(
        String currency,
        BigDecimal currentValue,
        BigDecimal futureValue,
        int purchases,
        Instant firstPurchaseAt,
        Instant lastPurchaseAt,
        BigDecimal lifetimeRevenue,
        Double discountShare,
        String creditGrade,
        Instant registeredAt,
        Instant asOf) {

    /** Whether the customer belongs to the population that thresholds are cut from. */
    public boolean hasBought() {
        return purchases > 0;
    }

    /** Start of the tenure: the record or the first purchase, whichever is older, since histories are loaded later. */
    Instant customerSince() {
        if (registeredAt == null || firstPurchaseAt != null && firstPurchaseAt.isBefore(registeredAt)) {
            return firstPurchaseAt;
        }
        return registeredAt;
    }
}
