package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.portfolio.Outlook;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * Customers who share a history.
 *
 * @param contractSince under contract since then; null where no contract answers for them
 * @param boughtPeriods x of BG/BB; null where they were last valued by another model
 * @param expected what is expected of them, summed up
 */
record Group(
        int purchases,
        LocalDate first,
        LocalDate last,
        LocalDate contractSince,
        Integer boughtPeriods,
        Outlook.Expected expected) {

    /** The history as models see it; what was spent is of no concern to them. */
    PurchaseHistory history(LocalDate today, PurchaseModel model) {
        int recency = days(first, last);
        int age = Math.max(recency, days(first, today));
        var history = new PurchaseHistory(purchases, recency, age, first, BigDecimal.ZERO, BigDecimal.ZERO, purchases);
        return model instanceof BuyingInPeriods periods
                ? history.in(bought(first.plusDays(age), periods.period()))
                : history;
    }

    /** Who was not valued by this model yet has bought in as many periods as it can have. */
    private BoughtPeriods bought(LocalDate asOf, CalendarPeriod period) {
        int most = Math.toIntExact(period.number(last) - period.number(first));
        int known = boughtPeriods == null ? purchases - 1 : boughtPeriods;
        return BoughtPeriods.between(first, last, Math.clamp(known, Math.min(1, most), most), asOf, period);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
