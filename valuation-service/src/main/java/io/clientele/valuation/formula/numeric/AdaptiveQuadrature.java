package io.clientele.valuation.formula.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Definite integrals by adaptive Gauss–Kronrod quadrature (7 and 15 nodes).
 *
 * <p>A panel whose two estimates differ is halved, so that work goes where the integrand bends. Narrow peaks must be
 * announced as break points by the caller: what no node sees cannot be integrated.
 *
 * <p>Source: Piessens et al., QUADPACK (1983), rule QK15.
 */
public final class AdaptiveQuadrature {

    private static final double[] NODES = {
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144438728710,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649,
        0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };
    private static final int DEPTH = 30;

    /** A relative difference that rounding in the integrand alone may cause. */
    private static final double NOISE = 1e-10;

    private AdaptiveQuadrature() {}

    /**
     * ∫ f over the panels between ascending break points.
     *
     * @param f finite everywhere between the first and the last break point
     * @param breaks at least two, ascending; equal neighbours are allowed and contribute nothing
     * @param tolerance absolute error allowed for each panel
     */
    public static double integrate(DoubleUnaryOperator f, double[] breaks, double tolerance) {
        double sum = 0;
        for (int i = 1; i < breaks.length; i++) {
            if (breaks[i] > breaks[i - 1]) {
                sum += panel(f, breaks[i - 1], breaks[i], tolerance, DEPTH);
            }
        }
        return sum;
    }

    private static double panel(DoubleUnaryOperator f, double from, double to, double tolerance, int depth) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double centre = f.applyAsDouble(middle);
        double kronrod = KRONROD[7] * centre;
        double gauss = GAUSS[3] * centre;
        for (int i = 0; i < 7; i++) {
            double pair = f.applyAsDouble(middle - half * NODES[i]) + f.applyAsDouble(middle + half * NODES[i]);
            kronrod += KRONROD[i] * pair;
            if ((i & 1) == 1) {
                gauss += GAUSS[i >> 1] * pair;
            }
        }
        double error = half * Math.abs(kronrod - gauss);
        if (depth == 0 || error <= tolerance || error <= NOISE * half * Math.abs(kronrod)) {
            return half * kronrod;
        }
        return panel(f, from, middle, tolerance, depth - 1) + panel(f, middle, to, tolerance, depth - 1);
    }
}
