package io.clientele.valuation.formula.lifetime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * When the value of a customer is next another one by nothing but the passing of time (F3): the first of
 *
 * <ul>
 *   <li>the instant at which a fact that counts leaves the window of the current value, or one of the future begins to count,
 *   <li>the business day on which the probability of being alive falls below the next threshold (F4),
 *   <li>where that probability does not fall, the business day on which the age of the history has grown by a tenth, 7 days
 *       at least: what is expected of a silent customer falls with its age,
 *   <li>where calendar periods count (BG/BB), every day brings the next one nearer: that day too, but 30 days at least,
 *   <li>under contract, where every day of a period counts, the 30th day from now, or the day on which a term is over.
 * </ul>
 */
public final class NextChange {

    private static final int SHORTEST_DAYS = 7;
    private static final int CONTRACT_DAYS = 30;
    private static final int PERIOD_DAYS = 30;
    private static final int LONGEST_DAYS = 36_525;

    private final LifetimeValue worth;
    private final ValuationBasis basis;

    private NextChange(LifetimeValue worth, ValuationBasis basis) {
        this.worth = worth;
        this.basis = basis;
    }

    /**
     * The instant, always after that of the valuation; empty where nothing will change.
     *
     * @param facts of the customer, later ones too
     * @param worth the valuation
     * @param basis by which it was made
     * @param thresholds of the probability of being alive, each above 0 and at most 1
     */
    public static Optional<Instant> of(
            List<MoneyFact> facts, LifetimeValue worth, ValuationBasis basis, List<Double> thresholds) {
        var next = new NextChange(worth, basis);
        return Stream.of(next.ofTheWindow(facts), next.leapDay(), next.ofTheFuture(thresholds))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** What occurred first within the window leaves it first. */
    private Instant ofTheWindow(List<MoneyFact> facts) {
        Instant entering = null;
        Instant leaving = null;
        for (var fact : facts) {
            var at = fact.occurredAt();
            if (at.isAfter(worth.asOf())) {
                entering = earlier(entering, at);
            } else if (at.isAfter(worth.present().after()) && changesSomething(fact)) {
                leaving = earlier(leaving, at);
            }
        }
        return leaving == null ? entering : earlier(leaves(leaving, worth.asOf(), basis.zone()), entering);
    }

    private boolean changesSomething(MoneyFact fact) {
        return fact.kind() != MoneyFact.Kind.OTHER
                || fact.costToServe().signum() != 0
                || fact.activity().keySet().stream()
                        .anyMatch(driver -> basis.rates().of(driver).signum() != 0);
    }

    /**
     * The first instant after another from which on an entry lies before the window. Calendars are not even: what happened on
     * 29 February is counted up to the end of 28 February.
     */
    static Instant leaves(Instant occurredAt, Instant asOf, ZoneId zone) {
        var anniversary = occurredAt.atZone(zone).plus(CurrentValue.WINDOW);
        var nextDay = anniversary.toLocalDate().plusDays(1);
        return Stream.of(
                        anniversary.toInstant(),
                        nextDay.atStartOfDay(zone).toInstant(),
                        anniversary.plusDays(1).toInstant())
                .filter(at -> at.isAfter(asOf) && !occurredAt.isAfter(CurrentValue.windowStart(at, zone)))
                .findFirst()
                .orElseGet(() -> nextDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** On 29 February the window begins a day earlier again than at the end of the 28th. */
    private Instant leapDay() {
        var today = LocalDate.ofInstant(worth.asOf(), basis.zone());
        var tomorrow = today.plusDays(1);
        return tomorrow.getMonth() == Month.FEBRUARY
                        && tomorrow.getDayOfMonth() == 29
                        && !worth.past().parts().isEmpty()
                ? start(tomorrow)
                : null;
    }

    private Instant ofTheFuture(List<Double> thresholds) {
        if (worth.contract() != null) {
            var usual = LocalDate.ofInstant(worth.asOf(), basis.zone()).plusDays(CONTRACT_DAYS);
            var lapses = worth.contract().lapses();
            return start(lapses != null && lapses.isBefore(usual) ? lapses : usual);
        }
        var history = worth.history();
        if (history.purchases() == 0) {
            return null;
        }
        var alive = model().probabilityAlive(history);
        boolean periods = model() instanceof BuyingInPeriods;
        boolean falls = (periods || alive.orElse(1) < 1) && alive.equals(worth.probabilityAlive());
        int usual = history.ageDays()
                + Math.max(periods ? PERIOD_DAYS : SHORTEST_DAYS, Math.ceilDiv(history.ageDays(), 10));
        int age = falls ? fallsBelow(threshold(thresholds, alive.getAsDouble())) : usual;
        age = periods ? Math.min(age, usual) : age;
        return age > LONGEST_DAYS ? null : start(history.firstDay().plusDays(age));
    }

    private static OptionalDouble threshold(List<Double> thresholds, double alive) {
        return thresholds.stream().mapToDouble(t -> t).filter(t -> t <= alive).max();
    }

    /** The first age in days, after that of the valuation, at which the probability lies below; it only falls with age. Who is older than we look ahead is not asked. */
    private int fallsBelow(OptionalDouble threshold) {
        int from = worth.history().ageDays();
        if (from >= LONGEST_DAYS || threshold.isEmpty() || !isBelow(threshold.getAsDouble(), LONGEST_DAYS)) {
            return LONGEST_DAYS + 1;
        }
        int step = 1;
        while (from + step < LONGEST_DAYS && !isBelow(threshold.getAsDouble(), from + step)) {
            step *= 2;
        }
        int not = from + step / 2;
        int below = Math.min(LONGEST_DAYS, from + step);
        while (below - not > 1) {
            int middle = (not + below) >>> 1;
            if (isBelow(threshold.getAsDouble(), middle)) {
                below = middle;
            } else {
                not = middle;
            }
        }
        return below;
    }

    private boolean isBelow(double threshold, int ageDays) {
        return model().probabilityAlive(worth.history().silentUntil(ageDays)).orElse(1) < threshold;
    }

    private PurchaseModel model() {
        return basis.forecast().model();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(basis.zone()).toInstant();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }
}
