package io.clientele.valuation.value.published;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.formula.portfolio.ValueBand;

/** What is known of all stored values together. */
@ApplicationScoped
public class ValuationSums {

    private static final BigDecimal[] BANDS = {new BigDecimal("0.05"), new BigDecimal("0.20")};

    private final RankedValues ranked;
    private final RankedLifetimes lifetimes;
    private final ValuationRows rows;

    ValuationSums(RankedValues ranked, RankedLifetimes lifetimes, ValuationRows rows) {
        this.ranked = ranked;
        this.lifetimes = lifetimes;
        this.rows = rows;
    }

    /** The currency of all values. */
    public String currency() {
        return rows.currency();
    }

    /** Where the best 5 % and the best 20 % of the buyers begin, by a stored value; without buyers the bands are never reached. */
    public ValueBand.Thresholds thresholds(ClassedValue of) {
        var found =
                switch (of) {
                    case CURRENT_VALUE -> ranked.fromAbove(BANDS);
                    case LIFETIME_VALUE -> lifetimes.fromAbove(BANDS);
                };
        return found.isEmpty()
                ? new ValueBand.Thresholds(of, BigDecimal.ZERO, BigDecimal.ZERO)
                : new ValueBand.Thresholds(of, found.getFirst(), found.getLast());
    }
}
