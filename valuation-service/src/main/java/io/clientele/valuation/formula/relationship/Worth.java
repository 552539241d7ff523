package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;

/**
 * What the customer is worth as of the same instant.
 *
 * @param income net revenue within the window of the current value
 * @param cost of goods, to provide and to serve within it, above 0: income − cost is the current value
 * @param probabilityAlive null when the model that answered knows no leaving
 */
public record Worth(
        BigDecimal income,
        BigDecimal cost,
        BigDecimal current,
        BigDecimal past,
        BigDecimal future,
        Double probabilityAlive) {}
