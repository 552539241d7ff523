package io.clientele.valuation.formula.relationship.known;

import java.util.Map;

/**
 * How much credit is at risk.
 *
 * @param defaultProbability by credit grade, within a year, 0 to 1
 * @param lossGivenDefault share of the exposure that is lost, 0 to 1
 * @param capitalRate economic capital ÷ exposure, above 0, at most 1
 */
public record RiskPolicy(Map<String, Double> defaultProbability, double lossGivenDefault, double capitalRate) {

    /** @throws IllegalArgumentException if a rate is out of range */
    public RiskPolicy {
        defaultProbability = Map.copyOf(defaultProbability);
        defaultProbability.forEach((grade, p) -> share("the default probability of " + grade, p));
        share("lossGivenDefault", lossGivenDefault);
        share("capitalRate", capitalRate);
        if (capitalRate == 0) {
            throw new IllegalArgumentException("capitalRate must be above 0");
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, and is " + value);
        }
    }
}
