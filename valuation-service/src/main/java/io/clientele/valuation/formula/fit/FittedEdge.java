package io.clientele.valuation.formula.fit;

import java.util.List;

/**
 * A simpler model at the edge, with its best parameters, and which of several to name.
 *
 * <p>What has more parameters always describes the same data at least as well, by chance alone. A richer one is named only
 * where it gains ½ ln N in log-likelihood for each parameter more: the criterion of Schwarz (1978), Estimating the Dimension of
 * a Model, Annals of Statistics 6(2), 461–464. A likelihood-ratio test would be the wrong judge: where nobody leaves, it
 * does not matter at all how those who leave would do so, and then the mixture ½ χ²₀ + ½ χ²₁ of Self and Liang (1987), Journal of
 * the American Statistical Association 82(398), 605–610 (5 % point 2.71, a gain of 1.35) does not hold, and it would call one base
 * in twenty or more by a wrong name however large it is. The criterion does not, in just such families: Keribin (2000), Consistent
 * Estimation of the Order of Mixture Models, Sankhyā A 62(1), 49–66. From 16 customers on it is the stricter of the two.
 *
 * @param edge the simpler model
 * @param point all log-parameters
 * @param loss the mean over customers there, negated
 * @param inverseHessian along the edge
 * @param customers N
 */
record FittedEdge(Edge edge, double[] point, double loss, double[][] inverseHessian, long customers) {

    /** A difference in log-likelihood that no data decide. */
    static final double EQUAL = 0.01;

    /** Of the simpler model; may be more than the range of the parameters can show. */
    double logLikelihood() {
        return Math.max(-loss * customers, edge.logLikelihood());
    }

    Fit.Limit limit() {
        return new Fit.Limit(
                edge.model(), edge.meaning(), edge.parameters().apply(Search.natural(point)), logLikelihood());
    }

    /** By how much log-likelihood its parameters have to be paid for. */
    double price() {
        return 0.5 * edge.freedom() * Math.log(customers);
    }

    /** The one to name; the first of equals. */
    static FittedEdge worthNaming(List<FittedEdge> edges) {
        return edges.stream()
                .reduce((a, b) -> b.logLikelihood() - b.price() > a.logLikelihood() - a.price() + EQUAL ? b : a)
                .orElseThrow();
    }

    static FittedEdge highest(List<FittedEdge> edges) {
        return edges.stream()
                .reduce((a, b) -> b.logLikelihood() > a.logLikelihood() ? b : a)
                .orElseThrow();
    }
}
