package io.clientele.customer.credit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The result of a credit file (6C): the weighted mean of its six scores, score = Σ wᵢ · sᵢ ÷ Σ wᵢ, each sᵢ 0–100, and
 * the best grade that begins at or below it. Grades are decided on the exact fraction; the score has the
 * digits of a double, and the largest part carries what rounding left over, so that the parts add up to the score.
 *
 * @param parts one for each factor, in the order of the factors
 */
public record CreditScore(BigDecimal score, CreditGrade grade, List<Part> parts) {

    private static final int DECIMALS = 15;

    /** @param contribution weight ÷ sum of weights × score */
    public record Part(CreditFactor factor, BigDecimal score, BigDecimal weight, BigDecimal contribution) {}

    public static CreditScore of(Map<CreditFactor, BigDecimal> scores, CreditPolicy policy) {
        var weights = policy.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<Part>();
        var sum = BigDecimal.ZERO;
        for (var factor : CreditFactor.values()) {
            var weighted = scores.get(factor).multiply(policy.weights().get(factor));
            sum = sum.add(weighted);
            parts.add(new Part(factor, scores.get(factor), policy.weights().get(factor), share(weighted, weights)));
        }
        var score = share(sum, weights);
        return new CreditScore(score, grade(sum, weights, policy), addingUp(parts, score));
    }

    private static CreditGrade grade(BigDecimal sum, BigDecimal weights, CreditPolicy policy) {
        return policy.levels().stream()
                .filter(level -> sum.compareTo(level.fromScore().multiply(weights)) >= 0)
                .findFirst()
                .map(CreditLevel::grade)
                .orElse(CreditGrade.NONE);
    }

    private static List<Part> addingUp(List<Part> parts, BigDecimal score) {
        var residue = score.subtract(parts.stream().map(Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add));
        var largest =
                parts.stream().max(Comparator.comparing(Part::contribution)).orElseThrow();
        return parts.stream()
                .map(part -> part == largest
                        ? new Part(
                                part.factor(),
                                part.score(),
                                part.weight(),
                                plain(part.contribution().add(residue)))
                        : part)
                .toList();
    }

    private static BigDecimal share(BigDecimal sum, BigDecimal weights) {
        return plain(sum.divide(weights, DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
