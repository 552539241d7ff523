package io.clientele.kit.sweep;

import java.time.Duration;

/**
 * How much is taken up at once and how long is rested between. A portion that took long makes the next one smaller, so that
 * nobody who needs the processor meanwhile waits noticeably longer for it; one that took little makes it larger again.
 */
public final class Pace {

    private static final Duration LONG = Duration.ofMillis(40);
    private static final Duration SHORT = Duration.ofMillis(10);

    private final int most;
    private final int rest;
    private final Duration every;
    private int portion;

    /**
     * @param most of a portion; the first is so large
     * @param rest how many times as long to rest as was worked, while there is more to do
     * @param every how long to wait where nothing is left to do
     */
    public Pace(int most, int rest, Duration every) {
        this.most = most;
        this.rest = rest;
        this.every = every;
        this.portion = most;
    }

    /** How many to take up next. */
    public int portion() {
        return portion;
    }

    /** After a portion: how long to wait for the next. */
    public Duration after(long taken, Duration worked) {
        boolean full = taken >= portion;
        if (worked.compareTo(LONG) > 0) {
            portion = Math.max(1, portion / 2);
        } else if (full && worked.compareTo(SHORT) < 0) {
            portion = Math.min(most, 2 * portion);
        }
        return full ? worked.multipliedBy(rest) : every;
    }
}
