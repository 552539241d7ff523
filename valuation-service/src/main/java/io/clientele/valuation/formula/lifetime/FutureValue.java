package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.util.List;

import io.clientele.valuation.formula.cash.ValuePart;

/**
 * What a customer is expected to bring, with everything it was computed from.
 *
 * <pre>Σ over monthly steps of expected purchases · (expected spend · margin rate − cost to serve per purchase) · (1 + d)^−t</pre>
 *
 * @param parts one {@link ValuePart.Kind#FUTURE_MARGIN} for each year of the horizon, and the future cost to serve
 * @param years expected purchases by year; contract periods where a contract answers
 * @param expectedSpend on one purchase, in money; in one period of a contract
 * @param marginRate margin ÷ revenue assumed
 * @param costToServePerPurchase all cost to provide and to serve so far ÷ purchase occasions so far, in money; of a contract, ÷ periods
 * @param reasons the fall-backs that were taken, and what to know
 */
public record FutureValue(
        List<ValuePart> parts,
        List<ForecastYear> years,
        double expectedSpend,
        double marginRate,
        double costToServePerPurchase,
        List<Reason> reasons) {

    /** The value: the sum of its parts. */
    public BigDecimal total() {
        return ValuePart.sum(parts);
    }
}
