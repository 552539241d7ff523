package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.Arguments;

/**
 * What the whole base earns on its revenue, towards which one customer's margin is pulled: the less of its cost is known,
 * the more.
 *
 * <pre>margin rate = (own margin + m̄ · R̄) ÷ (own revenue + R̄),   over purchases whose cost is known</pre>
 *
 * @param rate m̄, the base's margin ÷ revenue; may be negative
 * @param meanRevenue R̄, the base's mean revenue per customer, in money, at least 0; 0 while no cost is known in the base
 * @param defaultRate the rate where no cost is known at all, neither the customer's nor the base's
 */
public record MarginBase(double rate, double meanRevenue, double defaultRate) {

    /** No cost is known in the base, and all revenue counts as margin. */
    public static final MarginBase UNKNOWN = new MarginBase(0, 0, 1.0);

    /** @throws IllegalArgumentException if an argument is not finite, or the mean revenue negative */
    public MarginBase {
        Arguments.require(Double.isFinite(rate), "rate", rate, "finite");
        Arguments.notNegative("meanRevenue", meanRevenue);
        Arguments.require(Double.isFinite(defaultRate), "defaultRate", defaultRate, "finite");
    }

    /** The same with another rate where no cost is known. */
    public MarginBase otherwise(double rate) {
        return new MarginBase(this.rate, meanRevenue, rate);
    }

    /** The margin rate of a customer from its facts; empty where no cost is known at all: then the default applies. */
    public OptionalDouble rateOf(List<MoneyFact> facts) {
        var revenue = BigDecimal.ZERO;
        var margin = BigDecimal.ZERO;
        for (var fact : facts) {
            if (fact.costIsKnown()) {
                revenue = revenue.add(fact.netAmount());
                margin = margin.add(fact.netAmount()).subtract(fact.costOfGoods());
            }
        }
        double weight = revenue.doubleValue() + meanRevenue;
        return weight > 0
                ? OptionalDouble.of((margin.doubleValue() + rate * meanRevenue) / weight)
                : OptionalDouble.empty();
    }
}
