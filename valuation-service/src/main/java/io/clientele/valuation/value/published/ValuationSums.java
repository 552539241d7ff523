package io.clientele.valuation.value.published;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.formula.portfolio.ValueBand;

/** What is known of all stored values together. */
@ApplicationScoped
public class ValuationSums {

    private static final BigDecimal[] BANDS = {new BigDecimal("0.05"), new BigDecimal("0.20")};

    private final RankedValues ranked;
    private final ValuationRows rows;

    ValuationSums(RankedValues ranked, ValuationRows rows) {
        this.ranked = ranked;
        this.rows = rows;
    }

    /** The currency of all values. */
    public String currency() {
        return rows.currency();
    }

    /** Where the best 5 % and the best 20 % of the buyers begin, by stored current value; without buyers the bands are never reached. */
    public ValueBand.Thresholds thresholds() {
        var found = ranked.fromAbove(BANDS);
        return found.isEmpty()
                ? new ValueBand.Thresholds(BigDecimal.ZERO, BigDecimal.ZERO)
                : new ValueBand.Thresholds(found.getFirst(), found.getLast());
    }
}
