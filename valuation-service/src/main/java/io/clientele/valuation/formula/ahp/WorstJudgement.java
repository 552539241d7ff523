package io.clientele.valuation.formula.ahp;

/**
 * The judgement that fits the others least: the one whose a_ij · w_j / w_i is farthest from 1, either way; the first of
 * several. What it would have to be is w_i/w_j of the matrix that leaves it open (a_ij = a_ji = 0, a_ii = a_jj = 2).
 *
 * <p>Source: T. L. Saaty, "Decision-making with the AHP: Why is the principal eigenvector necessary", <i>EJOR</i> 145
 * (2003), section 5; P. T. Harker, "Incomplete pairwise comparisons in the AHP", <i>Mathematical Modelling</i> 9 (1987).
 *
 * @param row above the diagonal: row < column
 * @param given a_ij
 * @param fitting what it would have to be to agree with the others best
 * @param consistencyRatioThen CR of the matrix with it
 */
public record WorstJudgement(int row, int column, double given, double fitting, double consistencyRatioThen) {

    /** Differences below this are rounding, and the first pair is named. */
    private static final double SAME = 1e-9;

    static WorstJudgement of(Judgements judgements, PrincipalEigenvector principal) {
        int row = 0;
        int column = 1;
        double farthest = -1;
        for (int i = 0; i < judgements.size(); i++) {
            for (int j = i + 1; j < judgements.size(); j++) {
                var w = principal.weights();
                double far = Math.abs(Math.log(judgements.value(i, j) * w[j] / w[i]));
                if (far > farthest + SAME) {
                    farthest = far;
                    row = i;
                    column = j;
                }
            }
        }
        return of(judgements, row, column);
    }

    private static WorstJudgement of(Judgements judgements, int row, int column) {
        double fitting = leftOpen(judgements, row, column);
        return new WorstJudgement(
                row,
                column,
                judgements.value(row, column),
                fitting,
                AhpWeights.ratio(judgements.with(row, column, fitting)));
    }

    private static double leftOpen(Judgements judgements, int row, int column) {
        var open = judgements.copy();
        open[row][column] = 0;
        open[column][row] = 0;
        open[row][row] = 2;
        open[column][column] = 2;
        var weights = PrincipalEigenvector.of(open).weights();
        return weights[row] / weights[column];
    }
}
