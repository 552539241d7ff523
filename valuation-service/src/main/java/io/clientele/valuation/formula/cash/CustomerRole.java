package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Volume and profit roles (V3): what a customer does for the business, against the base as it was frozen with the model
 * version.
 *
 * <pre>own revenue = purchases − returns, own margin rate = Σ (paid − cost of goods) ÷ Σ paid over purchases of known cost
 * PROFIT: own margin rate ≥ m̄        VOLUME: own revenue ≥ R̄ and own margin rate < m̄        ORDINARY: neither</pre>
 */
public enum CustomerRole {
    /** Large quantity at a low margin. */
    VOLUME,
    /** High margin. */
    PROFIT,
    /** Less than the mean of both. */
    ORDINARY;

    /**
     * The role of a customer; empty while its own costs or the base's are not known.
     *
     * @param facts of the customer up to the as-of instant
     */
    public static Optional<CustomerRole> of(List<MoneyFact> facts, MarginBase base) {
        var revenue = BigDecimal.ZERO;
        var known = BigDecimal.ZERO;
        var margin = BigDecimal.ZERO;
        for (var fact : facts) {
            revenue = switch (fact.kind()) {
                case PURCHASE -> revenue.add(fact.netAmount());
                case RETURN -> revenue.subtract(fact.netAmount());
                case OTHER -> revenue;
            };
            if (fact.costIsKnown()) {
                known = known.add(fact.netAmount());
                margin = margin.add(fact.netAmount()).subtract(fact.costOfGoods());
            }
        }
        if (known.signum() <= 0 || base.meanRevenue() <= 0) {
            return Optional.empty();
        }
        if (margin.doubleValue() / known.doubleValue() >= base.rate()) {
            return Optional.of(PROFIT);
        }
        return Optional.of(revenue.doubleValue() >= base.meanRevenue() ? VOLUME : ORDINARY);
    }
}
