package io.clientele.valuation.population;

import io.clientele.kit.job.Progress;

/**
 * Tells how far work is that first reads everybody, in customers: reading one is half of what there is to do with it, and the other half is done as
 * the pieces of what follows end. It is at its end when what was found is kept, and never goes back, also where more pieces turn up.
 */
public final class OtherHalf implements Progress {

    private final Progress whole;
    private final long customers;
    private long pieces;
    private long told;

    /** @param customers that have been read */
    public OtherHalf(Progress whole, long customers) {
        this.whole = whole;
        this.customers = customers;
        whole.total(customers);
        tell(read(customers));
    }

    /** How far the work is while so many have been read. */
    public static long read(long customers) {
        return customers / 2;
    }

    /** How many pieces there are, as far as that is known. */
    @Override
    public void total(long n) {
        pieces = n;
    }

    /** How many of them have ended. */
    @Override
    public void done(long n) {
        tell(read(customers) + (customers - read(customers)) * n / (pieces + 1));
    }

    @Override
    public void check() {
        whole.check();
    }

    public void kept() {
        tell(customers);
    }

    private void tell(long done) {
        told = Math.max(told, done);
        whole.done(told);
    }
}
