package io.clientele.valuation.formula.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;

import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * The search for maximum-likelihood parameters from several starting points: all on a part of a large base, the best one
 * then on the whole.
 */
final class Search {

    /** Ends of the range, in logarithms. */
    static final double LOW = Math.log(MaximumLikelihood.SMALLEST);

    static final double HIGH = Math.log(MaximumLikelihood.LARGEST);

    private static final double TOLERANCE = 1e-9;
    private static final double SAME = 1e-7;
    private static final double ROUNDING = 1e-13;

    private final FitProgress progress;
    private final long customers;
    private int iterations;
    private int agreeing;

    Search(FitProgress progress, long customers) {
        this.progress = progress;
        this.customers = customers;
    }

    /**
     * @param part likelihood of a part of the base, or of all of it
     * @param whole likelihood of all
     * @param starts in log-parameters
     */
    QuasiNewton.Optimum run(QuasiNewton.Objective part, QuasiNewton.Objective whole, double[][] starts) {
        var ends = new QuasiNewton.Optimum[starts.length];
        for (int i = 0; i < starts.length; i++) {
            ends[i] = on(part).minimise(starts[i], this::step);
        }
        var best = best(ends);
        for (var end : ends) {
            agreeing += end.value() - best.value() <= SAME * (1 + Math.abs(best.value())) ? 1 : 0;
        }
        return part == whole ? best : on(whole).minimise(best.point(), best.inverseHessian(), this::step);
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

    /** Steps over all starts. */
    int iterations() {
        return iterations;
    }

    /** Starts that ended as high as the best. */
    int agreeing() {
        return agreeing;
    }

    private static QuasiNewton on(QuasiNewton.Objective objective) {
        return new QuasiNewton(objective, LOW, HIGH, TOLERANCE);
    }

    private void step(double value) {
        iterations++;
        if (!progress.goOn(iterations, -value * customers)) {
            throw new CancellationException("the fit was cancelled after " + iterations + " steps");
        }
    }
}
