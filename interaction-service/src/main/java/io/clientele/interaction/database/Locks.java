package io.clientele.interaction.database;

import java.util.UUID;

/**
 * Advisory locks of this database, and the order of taking them: whoever needs several takes them in the order of this list. The
 * statements wait for a lock and hold it until the transaction ends.
 */
public final class Locks {

    /** Held by whoever folds sales into sums, and by whoever lets entries change hands, so that nobody folds meanwhile. */
    public static final String FOLDING = taking(0x1_3000L);

    /** Held by who follows merges, against those who write entries: they share it, by the function booked_elsewhere. */
    public static final String BOOKING = taking(0x12F_0000_0000L);

    /**
     * The first of as many as there are stripes of customers: held by whoever earns points with a purchase, against those who return or
     * correct one, who share it.
     */
    public static final long PURCHASES = 0x1_2001L << 16;

    /** The first of as many as there are stripes of customers: held by whoever writes entries that have consequences. */
    public static final long CONSEQUENCES = 0x1_2000L << 16;

    /** Held by who makes a partition, in a transaction of its own. */
    public static final String YEARS = taking(0x1_1997L);

    /** More locks than this would not fit into the server's table of locks; customers share them. */
    private static final int STRIPES = 1_024;

    private Locks() {}

    /** The lock of a customer's stripe. */
    public static Long of(long first, UUID customer) {
        return first + Math.floorMod(customer.hashCode(), STRIPES);
    }

    private static String taking(long key) {
        return "select pg_advisory_xact_lock(" + key + ")";
    }
}
