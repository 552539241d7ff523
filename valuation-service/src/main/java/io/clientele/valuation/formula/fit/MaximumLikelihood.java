package io.clientele.valuation.formula.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.clientele.valuation.formula.numeric.ObservedInformation;
import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The parameters under which data are most likely, and how far they can be trusted.
 *
 * <p>The search runs in the logarithms of the parameters, from several starting points. Then the edges are fitted, each as the
 * simpler model that it is; from one that lies higher than where all starting points led to, the search begins again. Edges
 * are candidates and no starting points: that another one lies lower says nothing against the optimum. Where one reaches
 * the same log-likelihood (within 0.01), the data cannot tell the two apart and the fit says so instead of giving parameters
 * that mean nothing; which edge it then names, {@link FittedEdge} says. Inside, standard errors come from the curvature
 * at the maximum. Deterministic.
 */
public final class MaximumLikelihood {

    /** Parameters are searched from 10⁻⁶ … */
    public static final double SMALLEST = 1e-6;

    /** … to 10⁷. */
    public static final double LARGEST = 1e7;

    /** A search that ends where less than this is left to gain has arrived: large values are rounded, and hide the rest. */
    private static final double NOTHING_LEFT = 1e-4;

    /** A standard error of a logarithm from which on nothing is known of the parameter. */
    private static final double UNKNOWN = 100;

    private MaximumLikelihood() {}

    /**
     * What is to be fitted.
     *
     * @param part the likelihood of a part of the base, or of all of it: the mean over customers, negated, by the
     *     logarithms of the parameters
     * @param partCustomers customers in that part
     * @param whole the same of all
     * @param starts starting points, in parameters
     * @param guesses from which the edges are searched too, beside the best parameters; no starting points
     * @param customers in the base
     * @param distinctHistories different ones
     * @param names of the parameters
     * @param model made of parameters
     * @param edges the simpler models, always the same ones, near given parameters; of two alike the more telling one first
     * @param undetermined why histories such as these cannot determine the parameters, and what they do determine; null where
     *     they can
     */
    public record Problem<M>(
            QuasiNewton.Objective part,
            double partCustomers,
            QuasiNewton.Objective whole,
            double[][] starts,
            double[][] guesses,
            long customers,
            int distinctHistories,
            List<String> names,
            Function<double[], M> model,
            Function<double[], List<Edge>> edges,
            String undetermined) {

        /** Searched on the whole at once; the first starting point is the one guess. */
        public Problem(
                QuasiNewton.Objective whole,
                double[][] starts,
                long customers,
                int distinctHistories,
                List<String> names,
                Function<double[], M> model,
                Function<double[], List<Edge>> edges,
                String undetermined) {
            this(
                    whole,
                    customers,
                    whole,
                    starts,
                    new double[][] {starts[0]},
                    customers,
                    distinctHistories,
                    names,
                    model,
                    edges,
                    undetermined);
        }
    }

    /**
     * Solves it.
     *
     * @throws java.util.concurrent.CancellationException if the progress asked to stop
     */
    public static <M> Fit<M> solve(Problem<M> problem, FitProgress progress) {
        var search = new Search(problem, progress);
        var optimum = search.fromStarts();
        var edges = problem.undetermined() == null ? search.alongEdges(optimum) : List.<FittedEdge>of();
        if (!edges.isEmpty()) {
            var highest = Collections.min(edges, Comparator.comparingDouble(FittedEdge::loss));
            boolean higher = (optimum.value() - highest.loss()) * problem.customers() > NOTHING_LEFT;
            optimum = higher ? search.from(highest) : optimum;
        }
        if (reached(edges, optimum, problem) || Search.atTheEnd(optimum.point())) {
            optimum = search.again(optimum);
        }
        double logLikelihood = -optimum.value() * problem.customers();
        boolean reached = reached(edges, optimum, problem);
        var named = reached ? FittedEdge.worthNaming(edges) : null;
        var errors = standardErrors(problem, optimum.point());
        progress.searched();
        var outcome = outcome(problem, optimum, reached, errors);
        int agreeing = search.agreeing(optimum.value(), named == null ? optimum.value() : named.loss());
        return new Fit<>(
                problem.model().apply(Search.natural(optimum.point())),
                logLikelihood,
                problem.customers(),
                problem.distinctHistories(),
                search.iterations(),
                outcome,
                found(outcome, reached ? edges : List.of(), problem.undetermined())
                        + agreement(agreeing, problem.starts().length),
                problem.starts().length,
                agreeing,
                outcome == Fit.Outcome.CONVERGED || outcome == Fit.Outcome.NOT_CONVERGED ? errors : Map.of(),
                named == null ? null : named.limit(),
                edges.stream().map(FittedEdge::limit).toList());
    }

    private static boolean reached(List<FittedEdge> edges, QuasiNewton.Optimum optimum, Problem<?> problem) {
        double logLikelihood = -optimum.value() * problem.customers();
        return edges.stream().anyMatch(e -> e.logLikelihood() >= logLikelihood - FittedEdge.EQUAL);
    }

    private static Fit.Outcome outcome(
            Problem<?> problem, QuasiNewton.Optimum optimum, boolean reached, Map<String, Double> errors) {
        if (problem.undetermined() != null) {
            return Fit.Outcome.NOT_IDENTIFIED;
        }
        if (reached || Search.atTheEnd(optimum.point())) {
            return Fit.Outcome.BOUNDARY;
        }
        if (!arrived(problem, optimum)) {
            return Fit.Outcome.NOT_CONVERGED;
        }
        return errors.isEmpty() ? Fit.Outcome.NOT_IDENTIFIED : Fit.Outcome.CONVERGED;
    }

    private static boolean arrived(Problem<?> problem, QuasiNewton.Optimum optimum) {
        return optimum.atRest()
                || ObservedInformation.leftToGain(problem.whole(), optimum.point()) * problem.customers()
                        <= NOTHING_LEFT;
    }

    private static String found(Fit.Outcome outcome, List<FittedEdge> edges, String undetermined) {
        return switch (outcome) {
            case CONVERGED -> "The likelihood is at its maximum";
            case NOT_CONVERGED -> "The search stopped while the likelihood was still rising";
            case NOT_IDENTIFIED ->
                undetermined != null
                        ? undetermined
                        : "The likelihood is as high along a whole line of parameters: those given are some of them";
            case BOUNDARY ->
                "The likelihood is highest at the edge of the parameters: "
                        + (edges.isEmpty()
                                ? "a parameter ran to the end of the range from 1e-6 to 1e7"
                                : meaning(edges));
        };
    }

    private static String meaning(List<FittedEdge> edges) {
        var named = FittedEdge.worthNaming(edges);
        var highest = FittedEdge.highest(edges);
        double gain = highest.logLikelihood() - named.logLikelihood();
        return gain <= FittedEdge.EQUAL
                ? named.edge().meaning()
                : String.format(
                        Locale.ROOT,
                        "%s; that %s gains %.2f in log-likelihood, less than the %.2f that its further parameters have to"
                                + " bring (Schwarz's criterion)",
                        named.edge().meaning(),
                        highest.edge().meaning(),
                        gain,
                        highest.price() - named.price());
    }

    private static String agreement(int agreeing, int starts) {
        return switch (agreeing) {
            case 0 -> "; none of the " + starts + " starting points ended there, it was found from an edge";
            default ->
                agreeing == starts ? "" : "; only " + agreeing + " of " + starts + " starting points ended there";
        };
    }

    /** Of the parameters; empty where the data do not even tell the order of magnitude of one. */
    private static Map<String, Double> standardErrors(Problem<?> problem, double[] point) {
        double[] ofLogs = ObservedInformation.standardErrors(problem.whole(), point, problem.customers());
        var errors = new LinkedHashMap<String, Double>();
        for (int i = 0; i < ofLogs.length; i++) {
            errors.put(problem.names().get(i), Math.exp(point[i]) * ofLogs[i]);
        }
        return Arrays.stream(ofLogs).anyMatch(e -> e > UNKNOWN) ? Map.of() : Collections.unmodifiableMap(errors);
    }
}
