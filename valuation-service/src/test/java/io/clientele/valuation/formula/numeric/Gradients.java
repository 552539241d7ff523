package io.clientele.valuation.formula.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

/** Checks that a gradient is the slope of its function. */
public final class Gradients {

    private static final double STEP = 1e-5;

    private Gradients() {}

    /** Against central differences. */
    public static void assertSlopeOf(QuasiNewton.Objective objective, double... at) {
        double[] gradient = new double[at.length];
        objective.valueAndGradient(at, gradient);
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double slope = (objective.valueAndGradient(up, new double[at.length])
                            - objective.valueAndGradient(down, new double[at.length]))
                    / (2 * STEP);
            assertThat(gradient[i]).as("partial derivative %s", i).isCloseTo(slope, withPercentage(1e-3));
        }
    }
}
