package io.clientele.valuation.formula.fit;

/** Told of every step of a fit; the way to watch it and to stop it. */
@FunctionalInterface
public interface FitProgress {

    /** Nobody watches, nobody stops. */
    FitProgress UNWATCHED = (iteration, logLikelihood) -> true;

    /**
     * @param iteration steps taken so far, over all starting points
     * @param logLikelihood reached now; rises within one starting point
     * @return false to stop the fit, which then throws {@link java.util.concurrent.CancellationException}
     */
    boolean goOn(int iteration, double logLikelihood);

    /** So many searches are to come, besides those told of before: one from each starting point, and one from the best to the end. */
    default void toSearch(int searches) {}

    /** One of these has ended. */
    default void searched() {}
}
