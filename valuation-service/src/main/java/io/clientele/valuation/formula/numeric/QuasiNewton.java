package io.clientele.valuation.formula.numeric;

/**
 * Minimises a smooth function of a few variables inside a box, by BFGS with a backtracking line search.
 *
 * <p>Variables that sit on the edge of the box and are pushed outwards stay there. Deterministic: the same function and
 * start give the same answer, bit for bit.
 *
 * <p>Source: Nocedal and Wright (2006), Numerical Optimization, chapters 3, 6 and 16.7 (projection).
 */
public final class QuasiNewton {

    /** A function with its gradient. */
    @FunctionalInterface
    public interface Objective {
        /** The value at a point; writes the partial derivatives into {@code gradient}. */
        double valueAndGradient(double[] point, double[] gradient);
    }

    /** Told of every step. */
    @FunctionalInterface
    public interface Watcher {
        /** Called after every step with the value reached; may throw to stop the search. */
        void step(double value);
    }

    /**
     * Where a search ended.
     *
     * @param point the best point
     * @param value the value there
     * @param atRest whether no allowed direction leads down any more
     * @param iterations steps taken
     * @param inverseHessian the curvature learned on the way, of use to a later search nearby
     */
    public record Optimum(double[] point, double value, boolean atRest, int iterations, double[][] inverseHessian) {}

    private static final int MOST_STEPS = 300;
    private static final double LONGEST_STEP = 3;
    private static final double SUFFICIENT = 1e-4;

    /** The descent along a slope below this drowns in the rounding of a value near 1: nothing is left to gain. */
    private static final double FLAT = 2e-7;

    /** A step that gains less than this, relative to the value, gains nothing; so many in a row end the search. */
    private static final double NO_GAIN = 1e-14;

    /** Where less than this is to be gained, relative to the value, a step may be judged by the gradient. */
    private static final double BOTTOM = 1e-13;

    private static final double ROUNDING = 1e-15;

    /** Less than this, relative to the value, is not seen in it: there is no use in trying shorter steps. */
    private static final double UNSEEN = 1e-16;

    private static final int STALLED = 3;

    private final Objective objective;
    private final double low;
    private final double high;
    private final double tolerance;

    /**
     * @param low lower edge for every variable
     * @param high upper edge for every variable
     * @param tolerance the search rests when no partial derivative that matters exceeds it
     */
    public QuasiNewton(Objective objective, double low, double high, double tolerance) {
        this.objective = objective;
        this.low = low;
        this.high = high;
        this.tolerance = tolerance;
    }

    /** Searches from a point inside the box. */
    public Optimum minimise(double[] start, Watcher watcher) {
        return minimise(start, InverseHessian.identity(start.length), watcher);
    }

    /** Searches from a point inside the box at which the curvature is known from an earlier search. */
    public Optimum minimise(double[] start, double[][] inverseHessian, Watcher watcher) {
        var state = new State(start.clone(), new double[start.length], InverseHessian.copy(inverseHessian));
        state.value = objective.valueAndGradient(state.point, state.gradient);
        int steps = 0;
        int withoutGain = 0;
        boolean fresh = false;
        while (steps < MOST_STEPS && withoutGain < STALLED && steepest(state) > tolerance) {
            double before = state.value;
            if (advance(state)) {
                steps++;
                fresh = false;
                withoutGain = before - state.value <= NO_GAIN * (1 + Math.abs(before)) ? withoutGain + 1 : 0;
                watcher.step(state.value);
            } else if (fresh) {
                break;
            } else {
                state.inverseHessian = InverseHessian.identity(start.length);
                fresh = true;
            }
        }
        boolean stopped = fresh || withoutGain >= STALLED;
        double flat = stopped ? Math.max(tolerance, FLAT * Math.sqrt(1 + Math.abs(state.value))) : tolerance;
        return new Optimum(state.point, state.value, steepest(state) <= flat, steps, state.inverseHessian);
    }

    private static final class State {
        private double[] point;
        private double[] gradient;
        private double[][] inverseHessian;
        private double value;

        private State(double[] point, double[] gradient, double[][] inverseHessian) {
            this.point = point;
            this.gradient = gradient;
            this.inverseHessian = inverseHessian;
        }
    }

    /** One step down; false if the line search finds none. */
    private boolean advance(State state) {
        int n = state.point.length;
        double[] direction = direction(state);
        double[] next = new double[n];
        double[] gradient = new double[n];
        for (double length = 1; length > 1e-12; length *= 0.4) {
            double expected = 0;
            for (int i = 0; i < n; i++) {
                next[i] = Math.clamp(state.point[i] + length * direction[i], low, high);
                expected += state.gradient[i] * (next[i] - state.point[i]);
            }
            if (length < 1 && -expected <= UNSEEN * (1 + Math.abs(state.value))) {
                return false;
            }
            double value = objective.valueAndGradient(next, gradient);
            boolean lower = expected < 0 && value <= state.value + SUFFICIENT * expected && value < state.value;
            if (lower || flatter(state, value, expected, gradient)) {
                learn(state, next, gradient);
                state.point = next;
                state.gradient = gradient;
                state.value = value;
                return true;
            }
        }
        return false;
    }

    /** At the bottom the value no longer tells, being rounded; the gradient still does. */
    private static boolean flatter(State state, double value, double expected, double[] gradient) {
        double scale = 1 + Math.abs(state.value);
        return expected < 0
                && -expected <= BOTTOM * scale
                && value <= state.value + ROUNDING * scale
                && square(gradient) < 0.25 * square(state.gradient);
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return sum;
    }

    /** Down along the quasi-Newton direction, no further than the first edge; along the gradient where that is none. */
    private double[] direction(State state) {
        int n = state.point.length;
        double[] direction = new double[n];
        double slope = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && !held(state, i); j++) {
                direction[i] -= held(state, j) ? 0 : state.inverseHessian[i][j] * state.gradient[j];
            }
            slope += direction[i] * state.gradient[i];
        }
        if (!(slope < 0) || reach(state, direction) == 0) {
            state.inverseHessian = InverseHessian.identity(n);
            for (int i = 0; i < n; i++) {
                direction[i] = held(state, i) ? 0 : -state.gradient[i];
            }
        }
        double reach = reach(state, direction);
        for (int i = 0; i < n; i++) {
            direction[i] *= reach;
        }
        return direction;
    }

    /** The part of a step, at most 1, that stays inside the box and is not longer than allowed. */
    private double reach(State state, double[] direction) {
        double reach = 1;
        for (int i = 0; i < direction.length; i++) {
            double room = (direction[i] > 0 ? high : low) - state.point[i];
            if (direction[i] != 0) {
                reach = Math.min(reach, Math.min(room / direction[i], LONGEST_STEP / Math.abs(direction[i])));
            }
        }
        return reach;
    }

    /** The BFGS update of the inverse Hessian (Nocedal and Wright, eq. 6.17), skipped where the curvature is not positive. */
    private static void learn(State state, double[] next, double[] gradient) {
        int n = next.length;
        double[] s = new double[n];
        double[] y = new double[n];
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            s[i] = next[i] - state.point[i];
            y[i] = gradient[i] - state.gradient[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }
        if (!(sy > 1e-14 * yy) || yy == 0) {
            return;
        }
        double[][] h = state.inverseHessian;
        if (InverseHessian.isIdentity(h)) {
            for (int i = 0; i < n; i++) {
                h[i][i] = sy / yy;
            }
        }
        InverseHessian.update(h, s, y, sy);
    }

    private double steepest(State state) {
        double steepest = 0;
        for (int i = 0; i < state.point.length; i++) {
            steepest = Math.max(steepest, held(state, i) ? 0 : Math.abs(state.gradient[i]));
        }
        return steepest;
    }

    private boolean held(State state, int i) {
        return state.point[i] <= low && state.gradient[i] > 0 || state.point[i] >= high && state.gradient[i] < 0;
    }
}
