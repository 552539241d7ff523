package io.clientele.valuation.model.fit;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.formula.fit.FitProgress;

/** Counts the searches for the optimum that have ended, also those for a simpler model besides. */
final class Searching implements FitProgress {

    private final Progress progress;
    private long toDo;
    private long ended;

    /** @param progress in searches */
    Searching(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void toSearch(int searches) {
        toDo += searches;
        progress.total(toDo);
    }

    @Override
    public void searched() {
        ended++;
        progress.done(ended);
    }

    @Override
    public boolean goOn(int iteration, double logLikelihood) {
        progress.check();
        return true;
    }
}
