package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * Customers who share a history.
 *
 * @param spend the sum of what each is expected to spend on a purchase
 */
record Group(int purchases, LocalDate first, LocalDate last, long customers, double spend) {

    /** The history as models see it; what was spent is of no concern to them. */
    PurchaseHistory history(LocalDate today) {
        int recency = Math.toIntExact(ChronoUnit.DAYS.between(first, last));
        int age = Math.toIntExact(ChronoUnit.DAYS.between(first, today));
        return new PurchaseHistory(
                purchases, recency, Math.max(recency, age), first, BigDecimal.ZERO, BigDecimal.ZERO, purchases);
    }
}
