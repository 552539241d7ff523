package io.clientele.kit.job;

/** What running work tells of itself. Cheap to call often: it is written a few times a second at most. */
public interface Progress {

    /** How much there is to do, as soon as that is known. */
    void total(long n);

    /** How much is done so far, not since the last call. */
    void done(long n);

    /** Throws when the job was cancelled or taken over; call it between steps that can be stopped after. */
    void check();
}
