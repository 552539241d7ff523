package io.clientele.valuation.model.fit;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.formula.fit.FitProgress;

/**
 * Tells how far a fit is, in customers: reading one is half of what there is to do with it, and the other half is done as searches
 * for the optimum end. It is at its end when the version is kept, and never goes back, also where a simpler model is to be searched for
 * besides.
 */
final class Searching implements FitProgress {

    private final Progress progress;
    private final long customers;
    private long toDo;
    private long ended;
    private long told;

    /** @param customers that have been read */
    Searching(Progress progress, long customers) {
        this.progress = progress;
        this.customers = customers;
        progress.total(customers);
        tell(read(customers));
    }

    /** How far a fit is while its base is being read. */
    static long read(long customers) {
        return customers / 2;
    }

    @Override
    public void toSearch(int searches) {
        toDo += searches;
    }

    @Override
    public void searched() {
        ended++;
        tell(read(customers) + (customers - read(customers)) * ended / (toDo + 1));
    }

    @Override
    public boolean goOn(int iteration, double logLikelihood) {
        progress.check();
        return true;
    }

    void kept() {
        tell(customers);
    }

    private void tell(long done) {
        told = Math.max(told, done);
        progress.done(told);
    }
}
