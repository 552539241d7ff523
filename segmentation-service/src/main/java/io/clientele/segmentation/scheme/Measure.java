package io.clientele.segmentation.scheme;

import java.math.BigDecimal;
import java.time.Instant;

/** A figure of a standing by which a population can be put in order. Defined for customers that have bought. */
public enum Measure {
    CURRENT_VALUE,
    FUTURE_VALUE,
    PURCHASES,
    /** Seconds since 1970 of the last purchase, exact to the microsecond: a larger number is a more recent purchase. */
    LAST_PURCHASE,
    LIFETIME_REVENUE;

    public BigDecimal of(Standing standing) {
        return switch (this) {
            case CURRENT_VALUE -> standing.currentValue();
            case FUTURE_VALUE -> standing.futureValue();
            case PURCHASES -> BigDecimal.valueOf(standing.purchases());
            case LAST_PURCHASE -> seconds(standing.lastPurchaseAt());
            case LIFETIME_REVENUE -> standing.lifetimeRevenue();
        };
    }

    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano() / 1_000, 6));
    }

    /** The instant that {@link #LAST_PURCHASE} stands for. */
    public static Instant instant(BigDecimal seconds) {
        long micros = seconds.movePointRight(6).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
