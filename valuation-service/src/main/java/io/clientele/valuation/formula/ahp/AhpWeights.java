package io.clientele.valuation.formula.ahp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The analytic hierarchy process (T. L. Saaty, <i>The Analytic Hierarchy Process</i>, McGraw-Hill 1980).
 *
 * <pre>A·w = λmax·w,   Σ w = 1,   CI = (λmax − n)/(n − 1),   CR = CI/RI(n)</pre>
 *
 * <p>RI is the mean consistency index of random reciprocal matrices as printed by Saaty. A matrix of one or two criteria
 * cannot contradict itself: CI = CR = 0. Reciprocals written with few decimals can put λmax a little below n; CI is then 0.
 *
 * @param weights one for each criterion, above 0, sum 1
 * @param lambdaMax principal eigenvalue; n when the judgements agree perfectly
 * @param consistencyIndex CI, at least 0
 * @param randomIndex RI for this number of criteria
 * @param consistencyRatio CR, at least 0
 * @param worst the judgement that fits the others least; empty where none can contradict the others
 */
public record AhpWeights(
        List<Double> weights,
        double lambdaMax,
        double consistencyIndex,
        double randomIndex,
        double consistencyRatio,
        Optional<WorstJudgement> worst) {

    /** Judgements with a higher CR contradict themselves too much to be used. */
    public static final double HIGHEST_RATIO = 0.10;

    private static final double[] RANDOM_INDEX = {
        0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    public static AhpWeights of(Judgements judgements) {
        int n = judgements.size();
        var principal = PrincipalEigenvector.of(judgements.copy());
        double index = index(principal.value(), n);
        return new AhpWeights(
                Arrays.stream(principal.weights()).boxed().toList(),
                principal.value(),
                index,
                RANDOM_INDEX[n - 1],
                ratio(index, n),
                n <= 2 ? Optional.empty() : Optional.of(WorstJudgement.of(judgements, principal)));
    }

    public boolean consistent() {
        return consistencyRatio <= HIGHEST_RATIO;
    }

    static double ratio(Judgements judgements) {
        int n = judgements.size();
        return ratio(index(PrincipalEigenvector.of(judgements.copy()).value(), n), n);
    }

    private static double index(double lambdaMax, int n) {
        return n <= 2 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
    }

    private static double ratio(double index, int n) {
        return n <= 2 ? 0 : index / RANDOM_INDEX[n - 1];
    }
}
