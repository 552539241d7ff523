package io.clientele.valuation.formula.fit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.clientele.valuation.formula.numeric.QuasiNewton;

/**
 * A way in which a model turns into a simpler one at the edge of its parameters. It is fitted as a model of its own: the
 * parameters that lie at an end of the range are held there, and the others are searched.
 *
 * @param model code of the simpler model
 * @param meaning what it says about the customers
 * @param freedom how many parameters it has
 * @param at parameters on the edge, at which its search starts
 * @param parameters of the simpler model, given parameters on the edge
 * @param logLikelihood of the simpler model where that is known, for it may be more than the range can show; −∞ elsewhere
 */
public record Edge(
        String model,
        String meaning,
        int freedom,
        double[] at,
        Function<double[], Map<String, Double>> parameters,
        double logLikelihood) {

    private static final double FUZZ = 1e-9;

    /** Found by its search alone. */
    public Edge(
            String model,
            String meaning,
            int freedom,
            double[] at,
            Function<double[], Map<String, Double>> parameters) {
        this(model, meaning, freedom, at, parameters, Double.NEGATIVE_INFINITY);
    }

    /** Two parameters in their ratio, the larger one at the upper end. */
    public static double[] wide(double one, double other) {
        double scale = MaximumLikelihood.LARGEST / Math.max(one, other);
        return one > other
                ? new double[] {MaximumLikelihood.LARGEST, other * scale}
                : new double[] {one * scale, MaximumLikelihood.LARGEST};
    }

    /** Two parameters in their ratio, the smaller one at the lower end. */
    public static double[] narrow(double one, double other) {
        double scale = MaximumLikelihood.SMALLEST / Math.min(one, other);
        return one < other
                ? new double[] {MaximumLikelihood.SMALLEST, other * scale}
                : new double[] {one * scale, MaximumLikelihood.SMALLEST};
    }

    /** The parameters that are free, by index. */
    int[] free() {
        return IntStream.range(0, at.length)
                .filter(i -> at[i] > MaximumLikelihood.SMALLEST * (1 + FUZZ)
                        && at[i] < MaximumLikelihood.LARGEST * (1 - FUZZ))
                .toArray();
    }

    double[] logs() {
        return Arrays.stream(at).map(Math::log).toArray();
    }

    /** A function of all log-parameters along the edge, where some are free. */
    record Along(QuasiNewton.Objective all, double[] logs, int[] free) implements QuasiNewton.Objective {

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            double[] slope = new double[logs.length];
            double value = all.valueAndGradient(whole(point), slope);
            for (int i = 0; i < free.length; i++) {
                gradient[i] = slope[free[i]];
            }
            return value;
        }

        double[] whole(double[] point) {
            double[] whole = logs.clone();
            for (int i = 0; i < free.length; i++) {
                whole[free[i]] = point[i];
            }
            return whole;
        }
    }
}
