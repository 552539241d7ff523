package io.clientele.segmentation.scheme;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** The moments at which schemes are cut without being asked: N = 1, 2, 4, … 1,024, then the first of each month. */
public final class CutMoments {

    /** From here on the population is large enough to wait for the first of the month. */
    public static final int LAST = 1_024;

    private CutMoments() {}

    /**
     * The population size whose cut is due.
     *
     * @param customers size of the population now
     * @param reached the largest size that a cut was made for, 0 when there was none
     * @return the largest power of two up to 1,024 that the population has reached for the first time
     */
    public static OptionalInt due(long customers, int reached) {
        int size = (int) Long.highestOneBit(Math.min(customers, LAST));
        return size > reached ? OptionalInt.of(size) : OptionalInt.empty();
    }

    /**
     * The month whose cut may be due: the current one, if the scheme was cut before this month began. A month that passed
     * while nobody was running is not made up for: its population is gone.
     */
    public static Optional<YearMonth> month(Instant now, Instant firstCut, ZoneId zone) {
        var month = YearMonth.from(now.atZone(zone));
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        return firstCut.isBefore(begin) ? Optional.of(month) : Optional.empty();
    }
}
