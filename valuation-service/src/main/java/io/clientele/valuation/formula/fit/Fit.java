package io.clientele.valuation.formula.fit;

import java.util.Map;

/**
 * What a maximum-likelihood fit found.
 *
 * <p>A likelihood can rise for ever as parameters run to 0 or to infinity: then the data do not hold the difference
 * between customers that the model describes. Such a fit is not converged, its outcome is {@link Outcome#BOUNDARY}, the
 * reason says in words what the data look like, the limit names the simpler model that describes them as well, and the
 * model holds the parameters at which the search ended (10⁻⁶ to 10⁷), which give finite answers: those of the simpler
 * model.
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
 * @param standardErrors of the parameters by name, from the observed information; empty where the likelihood has no
 *     maximum inside, for then there are none
 * @param limit the simpler model at the edge; null unless the outcome is BOUNDARY, and where the edge has no name
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
        int agreeingStarts,
        Map<String, Double> standardErrors,
        Limit limit) {

    /** How a fit ended. */
    public enum Outcome {
        /** An optimum inside the parameter space. */
        CONVERGED,
        /** The likelihood is highest at the edge: the model has more freedom than the data. */
        BOUNDARY,
        /** The search stopped before it was at rest. */
        NOT_CONVERGED
    }

    /**
     * A simpler model that describes the data as well as the one that was fitted.
     *
     * @param model its code, such as NBD
     * @param meaning what that says about the customers
     * @param parameters of the simpler model by name
     */
    public record Limit(String model, String meaning, Map<String, Double> parameters) {}

    /** Whether the parameters are the maximum-likelihood estimate. */
    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }
}
