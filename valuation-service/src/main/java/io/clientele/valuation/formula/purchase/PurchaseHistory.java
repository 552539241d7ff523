package io.clientele.valuation.formula.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;

/**
 * A customer's purchases as models see them: how many occasions, when the last one was, how long observed.
 *
 * <p>All purchases of one business day are one occasion. The first occasion starts the clock and is not counted as a
 * repeat; its spend is left out of the mean repeat spend (the convention of the CDNOW data, Fader and Hardie 2013).
 * Zero-value occasions are purchases on which nothing is spent: they count in x, and in what a mean is divided by. Returns reduce value, not
 * occasions: they are not given here.
 *
 * @param purchases occasions, the first included; 0 for a prospect
 * @param recencyDays whole days from the first to the last occasion
 * @param ageDays whole days from the first occasion to the as-of day
 * @param firstDay business day of the first occasion, null for a prospect
 * @param spend paid on all occasions
 * @param repeatSpend paid on all occasions but the first
 * @param paidPurchases occasions with a spend above 0
 * @param periods which calendar periods were bought in; null where the model at hand does not ask
 */
public record PurchaseHistory(
        int purchases,
        int recencyDays,
        int ageDays,
        LocalDate firstDay,
        BigDecimal spend,
        BigDecimal repeatSpend,
        int paidPurchases,
        BoughtPeriods periods) {

    private static final PurchaseHistory NONE = new PurchaseHistory(0, 0, 0, null, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public PurchaseHistory(
            int purchases,
            int recencyDays,
            int ageDays,
            LocalDate firstDay,
            BigDecimal spend,
            BigDecimal repeatSpend,
            int paidPurchases) {
        this(purchases, recencyDays, ageDays, firstDay, spend, repeatSpend, paidPurchases, null);
    }

    /**
     * The history as of the end of a day. Purchases after it are not seen, and their order does not matter.
     *
     * @param asOf the as-of day, in the same zone as the purchases' days
     */
    public static PurchaseHistory of(Iterable<Purchase> purchases, LocalDate asOf) {
        return of(purchases, asOf, null);
    }

    /**
     * The same with the calendar periods that were bought in.
     *
     * @param period null where nobody asks for them
     */
    public static PurchaseHistory of(Iterable<Purchase> purchases, LocalDate asOf, CalendarPeriod period) {
        var occasions = new TreeMap<LocalDate, BigDecimal>();
        for (var purchase : purchases) {
            if (!purchase.day().isAfter(asOf)) {
                occasions.merge(purchase.day(), purchase.amount(), BigDecimal::add);
            }
        }
        return occasions.isEmpty() ? NONE : of(occasions, asOf, period);
    }

    /** A history of which nothing but (x, t_x, T) is known: what models of buying see. */
    public static PurchaseHistory seen(int frequency, int recencyDays, int ageDays) {
        return new PurchaseHistory(frequency + 1, recencyDays, ageDays, null, BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    /** The same with the periods bought in. */
    public PurchaseHistory in(BoughtPeriods bought) {
        return new PurchaseHistory(
                purchases, recencyDays, ageDays, firstDay, spend, repeatSpend, paidPurchases, bought);
    }

    /** The same customer at another age, without another purchase. */
    public PurchaseHistory silentUntil(int age) {
        var then = new PurchaseHistory(purchases, recencyDays, age, firstDay, spend, repeatSpend, paidPurchases);
        return periods == null ? then : then.in(periods.silentUntil(firstDay.plusDays(age)));
    }

    private static PurchaseHistory of(TreeMap<LocalDate, BigDecimal> occasions, LocalDate asOf, CalendarPeriod period) {
        var first = occasions.firstKey();
        var spend = occasions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var paid = occasions.values().stream().filter(s -> s.signum() > 0).count();
        return new PurchaseHistory(
                occasions.size(),
                days(first, occasions.lastKey()),
                days(first, asOf),
                first,
                spend,
                spend.subtract(occasions.firstEntry().getValue()),
                (int) paid,
                period == null ? null : BoughtPeriods.of(occasions.navigableKeySet(), asOf, period));
    }

    /** x: the repeat occasions. */
    public int frequency() {
        return Math.max(0, purchases - 1);
    }

    /** t_x: from the first to the last occasion. */
    public ModelTime recency() {
        return ModelTime.ofDays(recencyDays);
    }

    /** T: from the first occasion to the as-of day. */
    public ModelTime age() {
        return ModelTime.ofDays(ageDays);
    }

    /** T − t_x: from the last occasion to the as-of day. */
    public ModelTime sinceLastPurchase() {
        return ModelTime.ofDays(ageDays - recencyDays);
    }

    /** Mean spend of the repeat occasions, 0 without one: what Gamma-Gamma takes. */
    public double meanRepeatSpend() {
        return frequency() == 0 ? 0 : repeatSpend.doubleValue() / frequency();
    }

    /** Mean spend of all occasions, those on which nothing was paid among them, for they are expected again too; 0 without one. */
    public double meanSpend() {
        return purchases == 0 ? 0 : spend.doubleValue() / purchases;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
