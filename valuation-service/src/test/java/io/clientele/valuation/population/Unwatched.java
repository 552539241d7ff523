package io.clientele.valuation.population;

import io.clientele.kit.job.Progress;

/** Of work that nobody looks at, and nobody stops. */
public final class Unwatched implements Progress {

    @Override
    public void total(long n) {
        // nobody looks
    }

    @Override
    public void done(long n) {
        // nobody looks
    }

    @Override
    public void check() {
        // nobody stops it
    }
}
