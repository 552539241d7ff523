package io.clientele.valuation.formula.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The search for maximum-likelihood parameters: from several starting points, and along the edges. All on a part of a large
 * base, the best one then on the whole.
 */
final class Search {

    /** Ends of the range, in logarithms. */
    static final double LOW = Math.log(MaximumLikelihood.SMALLEST);

    static final double HIGH = Math.log(MaximumLikelihood.LARGEST);

    private static final double TOLERANCE = 1e-9;
    private static final double SAME = 1e-7;
    private static final double ROUNDING = 1e-13;

    /** An edge that lies so much lower on a part does not come near on the whole, where it lies lower yet. */
    private static final double HOPELESS = 20;

    private final MaximumLikelihood.Problem<?> problem;
    private final FitProgress progress;
    private final boolean divided;
    private QuasiNewton.Optimum[] ends;
    private double best;
    private double bestOnWhole;
    private boolean begunAgain;
    private int iterations;

    Search(MaximumLikelihood.Problem<?> problem, FitProgress progress) {
        this.problem = problem;
        this.progress = progress;
        this.divided = problem.part() != problem.whole();
    }

    QuasiNewton.Optimum fromStarts() {
        double[][] starts = problem.starts();
        ends = new QuasiNewton.Optimum[starts.length];
        progress.toSearch(starts.length + 1);
        for (int i = 0; i < starts.length; i++) {
            ends[i] = on(problem.part()).minimise(log(starts[i]), this::step);
            progress.searched();
        }
        var lowest = best(ends);
        var onWhole =
                divided ? on(problem.whole()).minimise(lowest.point(), lowest.inverseHessian(), this::step) : lowest;
        best = lowest.value();
        bestOnWhole = onWhole.value();
        return onWhole;
    }

    /** The first one that nothing but rounding tells from the lowest: data that do not decide leave us at a customary start. */
    private static QuasiNewton.Optimum best(QuasiNewton.Optimum[] ends) {
        var lowest = Arrays.stream(ends)
                .min(Comparator.comparingDouble(QuasiNewton.Optimum::value))
                .orElseThrow();
        return Arrays.stream(ends)
                .filter(end -> end.atRest() || !lowest.atRest())
                .filter(end -> end.value() - lowest.value() <= ROUNDING * (1 + Math.abs(lowest.value())))
                .findFirst()
                .orElse(lowest);
    }

    /** The simpler models, fitted: each from the guesses, and from where the starting points led to. */
    List<FittedEdge> alongEdges(QuasiNewton.Optimum optimum) {
        var near = Stream.concat(Stream.of(natural(optimum.point())), Arrays.stream(problem.guesses()))
                .map(problem.edges())
                .toList();
        return IntStream.range(0, near.getFirst().size())
                .mapToObj(
                        i -> alongPart(near.stream().map(edges -> edges.get(i)).toList()))
                .filter(edge -> !divided
                        || atTheEnd(optimum.point())
                        || (edge.loss() - best) * problem.partCustomers() < HOPELESS)
                .map(edge -> divided ? along(problem.whole(), edge.edge(), edge.point(), edge.inverseHessian()) : edge)
                .toList();
    }

    /** The same edge from several points; where it does not depend on them, once. */
    private FittedEdge alongPart(List<Edge> near) {
        boolean same = Arrays.equals(near.getFirst().at(), near.getLast().at());
        return near.stream()
                .limit(same ? 1 : near.size())
                .map(edge -> along(problem.part(), edge, edge.logs(), null))
                .min(Comparator.comparingDouble(FittedEdge::loss))
                .orElseThrow();
    }

    /** @param inverseHessian learned along this edge before; null if nothing was */
    private FittedEdge along(QuasiNewton.Objective objective, Edge edge, double[] from, double[][] inverseHessian) {
        var along = new Edge.Along(objective, from, edge.free());
        double[] start = Arrays.stream(edge.free())
                .mapToDouble(i -> Math.clamp(from[i], LOW, HIGH))
                .toArray();
        var end = inverseHessian == null
                ? on(along).minimise(start, this::step)
                : on(along).minimise(start, inverseHessian, this::step);
        return new FittedEdge(edge, along.whole(end.point()), end.value(), end.inverseHessian(), problem.customers());
    }

    /**
     * Begins again on the whole, from the first starting point, where all were searched on a part and led to an edge: the part's edge
     * need not be that of the whole, and nothing leads away from one.
     */
    QuasiNewton.Optimum again(QuasiNewton.Optimum atAnEdge) {
        if (!divided) {
            return atAnEdge;
        }
        var found = on(problem.whole()).minimise(log(problem.starts()[0]), this::step);
        begunAgain = found.value() < atAnEdge.value();
        return begunAgain ? found : atAnEdge;
    }

    /** Begins again from an edge that lies higher than all starting points led to; where it is beyond the range, it stays there. */
    QuasiNewton.Optimum from(FittedEdge edge) {
        return Arrays.stream(edge.point()).allMatch(p -> p >= LOW && p <= HIGH)
                ? on(problem.whole()).minimise(edge.point(), this::step)
                : new QuasiNewton.Optimum(edge.point(), edge.loss(), true, 0, edge.inverseHessian());
    }

    /**
     * Starts that ended at the optimum; and where a simpler model is named that lies somewhat lower, those that ended no lower than
     * that one, for they say the same.
     *
     * @param loss at the optimum
     * @param named the loss of the simpler model; that at the optimum where none is named
     */
    int agreeing(double loss, double named) {
        double band = Math.max(0, named - loss);
        double least = band + Math.max(SAME * (1 + Math.abs(loss)), FittedEdge.EQUAL / problem.customers());
        return bestOnWhole - loss > least
                ? (begunAgain ? 1 : 0)
                : (int) Arrays.stream(ends)
                        .filter(end -> end.value() - (divided ? best : loss) <= least)
                        .count();
    }

    /** Steps of all searches. */
    int iterations() {
        return iterations;
    }

    static boolean atTheEnd(double[] point) {
        return Arrays.stream(point).anyMatch(p -> p <= LOW || p >= HIGH);
    }

    private static QuasiNewton on(QuasiNewton.Objective objective) {
        return new QuasiNewton(objective, LOW, HIGH, TOLERANCE);
    }

    private void step(double value) {
        iterations++;
        if (!progress.goOn(iterations, -value * problem.customers())) {
            throw new CancellationException("the fit was cancelled after " + iterations + " steps");
        }
    }

    static double[] natural(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    private static double[] log(double[] parameters) {
        return Arrays.stream(parameters)
                .map(p -> Math.clamp(Math.log(p), LOW, HIGH))
                .toArray();
    }
}
