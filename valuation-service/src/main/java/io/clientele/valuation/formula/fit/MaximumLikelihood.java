package io.clientele.valuation.formula.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.clientele.valuation.formula.numeric.ObservedInformation;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The parameters under which data are most likely, and how far they can be trusted.
 *
 * <p>The search runs in the logarithms of the parameters, from several starting points. Then the edges are tried: where a
 * simpler model, of fewer parameters, reaches the same log-likelihood (within 0.01), the data cannot tell the two apart
 * and the fit says so instead of giving parameters that mean nothing. Inside, standard errors come from the curvature at
 * the maximum. Deterministic.
 */
public final class MaximumLikelihood {

    /** Parameters are searched from 10⁻⁶ … */
    public static final double SMALLEST = 1e-6;

    /** … to 10⁷. */
    public static final double LARGEST = 1e7;

    /** A difference in log-likelihood that no data decide. */
    private static final double INDISTINGUISHABLE = 0.01;

    /** A search that ends where less than this is left to gain has arrived: large values are rounded, and hide the rest. */
    private static final double NOTHING_LEFT = 1e-4;

    private MaximumLikelihood() {}

    /**
     * What is to be fitted.
     *
     * @param part the likelihood of a part of the base, or of all of it: the mean over customers, negated, by the
     *     logarithms of the parameters
     * @param whole the same of all
     * @param starts starting points, in parameters
     * @param customers in the base
     * @param distinctHistories different ones
     * @param names of the parameters
     * @param model made of parameters
     * @param edges the simpler models, given the best parameters; the most telling one first
     */
    public record Problem<M>(
            QuasiNewton.Objective part,
            QuasiNewton.Objective whole,
            double[][] starts,
            long customers,
            int distinctHistories,
            List<String> names,
            Function<double[], M> model,
            Function<double[], List<Edge>> edges) {}

    /**
     * A way in which a model turns into a simpler one at the edge of its parameters.
     *
     * @param limit what it turns into
     * @param at parameters as near to that edge as the search goes
     */
    public record Edge(Fit.Limit limit, double[] at) {}

    /**
     * Solves it.
     *
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static <M> Fit<M> solve(Problem<M> problem, FitProgress progress) {
        var search = new Search(progress, problem.customers());
        var starts = Arrays.stream(problem.starts()).map(MaximumLikelihood::log).toArray(double[][]::new);
        var optimum = search.run(problem.part(), problem.whole(), starts);
        double[] at = natural(optimum.point());
        var edge = reached(problem, optimum, at);
        boolean edged = edge != null || atTheEnd(optimum.point());
        var outcome = edged
                ? Fit.Outcome.BOUNDARY
                : arrived(problem, optimum) ? Fit.Outcome.CONVERGED : Fit.Outcome.NOT_CONVERGED;
        return new Fit<>(
                problem.model().apply(at),
                -optimum.value() * problem.customers(),
                problem.customers(),
                problem.distinctHistories(),
                search.iterations(),
                outcome,
                reason(outcome, edge, search.agreeing(), starts.length),
                starts.length,
                search.agreeing(),
                edged ? Map.of() : standardErrors(problem, optimum.point(), at),
                edge == null ? null : edge.limit());
    }

    private static Edge reached(Problem<?> problem, QuasiNewton.Optimum optimum, double[] at) {
        for (var edge : problem.edges().apply(at)) {
            double there = problem.whole().valueAndGradient(log(edge.at()), new double[at.length]);
            if ((there - optimum.value()) * problem.customers() <= INDISTINGUISHABLE) {
                return edge;
            }
        }
        return null;
    }

    private static boolean arrived(Problem<?> problem, QuasiNewton.Optimum optimum) {
        return optimum.atRest()
                || ObservedInformation.leftToGain(problem.whole(), optimum.point()) * problem.customers()
                        <= NOTHING_LEFT;
    }

    private static boolean atTheEnd(double[] point) {
        return Arrays.stream(point).anyMatch(p -> p <= Search.LOW || p >= Search.HIGH);
    }

    private static String reason(Fit.Outcome outcome, Edge edge, int agreeing, int starts) {
        var found =
                switch (outcome) {
                    case CONVERGED -> "The likelihood is at its maximum";
                    case NOT_CONVERGED -> "The search stopped while the likelihood was still rising";
                    case BOUNDARY ->
                        "The likelihood is highest at the edge of the parameters: "
                                + (edge == null
                                        ? "a parameter ran to the end of the range from 1e-6 to 1e7"
                                        : edge.limit().meaning());
                };
        return agreeing == starts
                ? found
                : found + "; only " + agreeing + " of " + starts + " starting points ended there";
    }

    private static Map<String, Double> standardErrors(Problem<?> problem, double[] point, double[] at) {
        double[] ofLogs = ObservedInformation.standardErrors(problem.whole(), point, problem.customers());
        var errors = new LinkedHashMap<String, Double>();
        for (int i = 0; i < ofLogs.length; i++) {
            errors.put(problem.names().get(i), at[i] * ofLogs[i]);
        }
        return Collections.unmodifiableMap(errors);
    }

    private static double[] natural(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    private static double[] log(double[] parameters) {
        return Arrays.stream(parameters)
                .map(p -> Math.clamp(Math.log(p), Search.LOW, Search.HIGH))
                .toArray();
    }
}
