package io.clientele.kit.job.work;

import io.clientele.kit.job.Progress;

/** Ends running work from within {@link Progress#check}. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    Stopped(Why why) {
        super("The job is to stop: " + why, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }

    enum Why {
        CANCELLED,
        TAKEN_OVER,
        GIVEN_BACK
    }
}
