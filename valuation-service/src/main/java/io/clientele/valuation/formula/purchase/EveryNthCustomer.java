package io.clientele.valuation.formula.purchase;

/**
 * Every n-th of customers who are told group by group, as many as share something, in one order. Not every n-th group: where some
 * groups hold thousands and many a single one, what is left of them would be another population.
 */
public final class EveryNthCustomer {

    private final long apart;
    private long before;

    private EveryNthCustomer(long apart) {
        this.apart = apart;
    }

    /**
     * So few that they come from at most a number of groups.
     *
     * @param customers in each group, at least 1
     * @param most groups, at least 1
     */
    public static EveryNthCustomer ofFew(long[] customers, int most) {
        long apart = 1;
        while (groups(customers, apart) > most) {
            apart *= 2;
        }
        return new EveryNthCustomer(apart);
    }

    private static int groups(long[] customers, long apart) {
        var some = new EveryNthCustomer(apart);
        int groups = 0;
        for (long each : customers) {
            groups += some.of(each) > 0 ? 1 : 0;
        }
        return groups;
    }

    /** How many of the next group are among them. */
    public long of(long customers) {
        long up = before + customers;
        long some = (up + apart - 1) / apart - (before + apart - 1) / apart;
        before = up;
        return some;
    }
}
