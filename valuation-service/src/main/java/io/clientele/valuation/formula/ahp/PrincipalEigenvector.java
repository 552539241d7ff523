package io.clientele.valuation.formula.ahp;

import java.util.Arrays;

/**
 * The one positive eigenvector of a positive matrix (Perron 1907), by power iteration.
 *
 * <p>The smallest and the largest ratio (A·w)_i / w_i enclose the eigenvalue (Collatz 1942, Wielandt 1950); the iteration
 * ends when they meet, which they do at the latest to the last few digits of a double.
 *
 * @param weights the eigenvector, its components above 0 with sum 1
 * @param value the eigenvalue
 */
record PrincipalEigenvector(double[] weights, double value) {

    private static final double AGREED = 4e-15;
    private static final int LONGEST = 200_000;

    static PrincipalEigenvector of(double[][] matrix) {
        int n = matrix.length;
        var weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        double value = n;
        for (int step = 0; step < LONGEST; step++) {
            var image = times(matrix, weights);
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int i = 0; i < n; i++) {
                least = Math.min(least, image[i] / weights[i]);
                most = Math.max(most, image[i] / weights[i]);
            }
            double sum = Arrays.stream(image).sum();
            value = sum;
            for (int i = 0; i < n; i++) {
                weights[i] = image[i] / sum;
            }
            if (most - least <= AGREED * n * most) {
                break;
            }
        }
        return new PrincipalEigenvector(weights, value);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var image = new double[vector.length];
        for (int i = 0; i < image.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                image[i] += matrix[i][j] * vector[j];
            }
        }
        return image;
    }
}
