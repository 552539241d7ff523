package io.clientele.valuation.formula.fit;

/**
 * What a maximum-likelihood fit found.
 *
 * <p>A likelihood can rise for ever as parameters run to 0 or to infinity: then the data do not hold the difference
 * between customers that the model describes. Such a fit is not converged, its outcome is {@link Outcome#BOUNDARY}, the
 * reason says in words what the data look like, and the model holds the parameters at the edge of the search
 * (10⁻⁶ to 10⁷), which give finite, sensible answers.
 *
 * @param <M> the model
 * @param model the model with the parameters found
 * @param logLikelihood at these parameters, summed over the customers used
 * @param customers customers used
 * @param distinctHistories different histories among them
 * @param iterations steps of the search, over all starting points
 * @param outcome how it ended
 * @param reason the same in words
 * @param starts starting points tried
 * @param agreeingStarts how many of them ended at this optimum
 */
public record Fit<M>(
        M model,
        double logLikelihood,
        long customers,
        int distinctHistories,
        int iterations,
        Outcome outcome,
        String reason,
        int starts,
        int agreeingStarts) {

    /** How a fit ended. */
    public enum Outcome {
        /** An optimum inside the parameter space. */
        CONVERGED,
        /** The likelihood is highest at the edge: the model has more freedom than the data. */
        BOUNDARY,
        /** The search stopped before it was at rest. */
        NOT_CONVERGED
    }

    /** Whether the parameters are the maximum-likelihood estimate. */
    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }
}
