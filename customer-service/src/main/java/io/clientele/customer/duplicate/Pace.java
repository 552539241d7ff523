package io.clientele.customer.duplicate;

import java.time.Duration;

/**
 * How much is taken up at once and how long is rested between. A portion that took long makes the next one smaller, so that
 * nobody who needs the processor meanwhile waits noticeably longer for it; one that took little makes it larger again.
 */
final class Pace {

    static final int MOST = 50;

    private static final Duration LONG = Duration.ofMillis(40);
    private static final Duration SHORT = Duration.ofMillis(10);

    private final Duration every;
    private final int rest;
    private int portion = MOST;

    /**
     * @param every how long to wait where nothing is left to do
     * @param rest how many times as long to rest as was worked, while there is more to do
     */
    Pace(Duration every, int rest) {
        this.every = every;
        this.rest = rest;
    }

    /** How many to take up next. */
    int portion() {
        return portion;
    }

    /** After a portion: after how many ms the next is due. */
    long dueIn(int taken, Duration worked) {
        boolean full = taken >= portion;
        if (worked.compareTo(LONG) > 0) {
            portion = Math.max(1, portion / 2);
        } else if (full && worked.compareTo(SHORT) < 0) {
            portion = Math.min(MOST, 2 * portion);
        }
        return full ? Math.max(1, rest * worked.toMillis()) : every.toMillis();
    }
}
