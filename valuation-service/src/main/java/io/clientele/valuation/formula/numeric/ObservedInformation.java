package io.clientele.valuation.formula.numeric;

/**
 * How sharply a likelihood has its maximum: the standard errors of the variables.
 *
 * <p>The matrix of second derivatives is taken from central differences of the exact gradient, and inverted by Cholesky's
 * decomposition; its diagonal holds the squares of the errors.
 *
 * <p>Source: Pawitan (2001), In All Likelihood, section 9.7; Nocedal and Wright (2006), section 8.1.
 */
public final class ObservedInformation {

    private static final double STEP = 1e-4;

    private ObservedInformation() {}

    /**
     * The standard errors at a maximum.
     *
     * @param meanLoss the log-likelihood as mean over observations, negated
     * @param point where it is least
     * @param observations how many
     * @return one for each variable, or none where the curvature is not positive in every direction
     */
    public static double[] standardErrors(QuasiNewton.Objective meanLoss, double[] point, double observations) {
        double[][] lower = cholesky(curvature(meanLoss, point));
        int n = point.length;
        double[] errors = new double[n];
        for (int k = 0; k < n; k++) {
            double[] column = new double[n];
            for (int i = k; i < n; i++) {
                double sum = i == k ? 1 : 0;
                for (int j = k; j < i; j++) {
                    sum -= lower[i][j] * column[j];
                }
                column[i] = sum / lower[i][i];
                errors[k] += column[i] * column[i];
            }
            if (!(errors[k] > 0 && errors[k] < Double.MAX_VALUE)) {
                return new double[0];
            }
            errors[k] = Math.sqrt(errors[k] / observations);
        }
        return errors;
    }

    /**
     * How much lower the loss can still get, judged by the parabola that touches it here: ½ gᵀ H⁻¹ g.
     *
     * @return NaN where the curvature is not positive in every direction
     */
    public static double leftToGain(QuasiNewton.Objective meanLoss, double[] point) {
        double[] gradient = slope(meanLoss, point, 0, 0);
        double[][] lower = cholesky(curvature(meanLoss, point));
        double[] solved = new double[point.length];
        double squares = 0;
        for (int i = 0; i < solved.length; i++) {
            double sum = gradient[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i][j] * solved[j];
            }
            solved[i] = sum / lower[i][i];
            squares += solved[i] * solved[i];
        }
        return squares / 2;
    }

    private static double[][] curvature(QuasiNewton.Objective meanLoss, double[] point) {
        int n = point.length;
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] up = slope(meanLoss, point, i, STEP);
            double[] down = slope(meanLoss, point, i, -STEP);
            for (int j = 0; j < n; j++) {
                double second = (up[j] - down[j]) / (4 * STEP);
                curvature[i][j] += second;
                curvature[j][i] += second;
            }
        }
        return curvature;
    }

    private static double[] slope(QuasiNewton.Objective meanLoss, double[] point, int i, double step) {
        double[] moved = point.clone();
        double[] gradient = new double[point.length];
        moved[i] += step;
        meanLoss.valueAndGradient(moved, gradient);
        return gradient;
    }

    /** The lower triangle whose square is the matrix; NaN where there is none. */
    private static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
