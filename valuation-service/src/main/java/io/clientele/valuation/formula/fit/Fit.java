package io.clientele.valuation.formula.fit;

import java.util.List;
import java.util.Map;

/**
 * What a maximum-likelihood fit found.
 *
 * <p>A likelihood can rise for ever as parameters run to 0 or to infinity: then the data do not hold the difference
 * between customers that the model describes. Such a fit is not converged, its outcome is {@link Outcome#BOUNDARY}, the
 * reason says in words what the data look like, the limit names the simpler model that describes them as well, and the
 * model holds the parameters at which the search ended, which give finite answers: those of the edge.
 *
 * @param <M> the model
 * @param model the model with the parameters found
 * @param logLikelihood at these parameters, summed over the customers used
 * @param customers customers used
 * @param distinctHistories different histories among them
 * @param iterations steps of the search, over all starting points and edges
 * @param outcome how it ended
 * @param reason the same in words
 * @param starts starting points of the search; edges are none of them
 * @param agreeingStarts how many of them ended at this optimum, or where a simpler model is named as high as that one; none
 *     where it was found from an edge
 * @param standardErrors of the parameters by name, from the observed information; empty where the likelihood has no
 *     maximum inside, for then there are none
 * @param limit the simpler model at the edge; null unless the outcome is BOUNDARY, and where the edge has no name
 * @param edges the simpler models that were fitted to the same data beside it, the limit among them
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
        Limit limit,
        List<Limit> edges) {

    /** How a fit ended. */
    public enum Outcome {
        /** An optimum inside the parameter space. */
        CONVERGED,
        /** The likelihood is highest at the edge: the model has more freedom than the data. */
        BOUNDARY,
        /** The search stopped before it was at rest. */
        NOT_CONVERGED,
        /** Infinitely many parameters describe the data equally well: those given are some of them. */
        NOT_IDENTIFIED
    }

    /**
     * A simpler model, at an edge of the one that was fitted.
     *
     * @param model its code, such as NBD
     * @param meaning what that says about the customers
     * @param parameters of the simpler model by name, as fitted to the same data
     * @param logLikelihood at these parameters
     */
    public record Limit(String model, String meaning, Map<String, Double> parameters, double logLikelihood) {}

    /** Whether the parameters are the maximum-likelihood estimate. */
    public boolean converged() {
        return outcome == Outcome.CONVERGED;
    }
}
