package io.clientele.valuation.formula.ahp;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix of pairwise judgements: a_ij says how many times as important criterion i is as criterion j (Saaty's scale: 1
 * equal, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more important).
 */
public final class Judgements {

    /** More criteria than Saaty's table of random indices knows cannot be checked. */
    public static final int MOST = 15;

    /** How far a_ij · a_ji may be from 1, so that 1/3 may be written 0.333. */
    public static final double TOLERANCE = 0.01;

    /** 9 · 0.11 is 0.99 and its double a little less: rounding is nobody's fault. */
    private static final double ROUNDING = 1e-9;

    /** Judgements lie between 1/1000 and 1000, well beyond Saaty's scale of 1/9 to 9. */
    public static final double LARGEST = 1_000;

    private final double[][] values;

    private Judgements(double[][] values) {
        this.values = values;
    }

    /**
     * @param rows n rows of n numbers from 0.001 to 1,000, n from 1 to 15, with |a_ij · a_ji − 1| ≤ 0.01
     * @throws IllegalArgumentException if they are anything else
     */
    public static Judgements of(List<List<Double>> rows) {
        int n = rows.size();
        if (n < 1 || n > MOST || rows.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException("judgements must be a square of 1 to " + MOST + " rows");
        }
        var values = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = rows.get(i).stream().mapToDouble(Double::doubleValue).toArray();
            if (!Arrays.stream(values[i]).allMatch(Judgements::inRange)) {
                throw new IllegalArgumentException("judgements must be from 0.001 to 1000");
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!reciprocal(values[i][j], values[j][i])) {
                    throw new IllegalArgumentException("judgements must be reciprocal: row " + i + ", column " + j);
                }
            }
            values[i][i] = 1;
        }
        return new Judgements(values);
    }

    public static boolean inRange(double judgement) {
        return judgement >= 1 / LARGEST && judgement <= LARGEST;
    }

    /** Whether one judgement is the other turned round, as far as decimals can say it. */
    public static boolean reciprocal(double judgement, double turnedRound) {
        return Math.abs(judgement * turnedRound - 1) <= TOLERANCE + ROUNDING;
    }

    public int size() {
        return values.length;
    }

    public double value(int row, int column) {
        return values[row][column];
    }

    /** The same with another judgement, and its reciprocal across the diagonal. */
    Judgements with(int row, int column, double judgement) {
        var copy = copy();
        copy[row][column] = judgement;
        copy[column][row] = 1 / judgement;
        return new Judgements(copy);
    }

    double[][] copy() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
