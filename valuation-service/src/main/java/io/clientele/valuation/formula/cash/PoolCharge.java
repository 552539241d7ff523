package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one pool charges a customer: rate · units, to the last digit.
 *
 * @param pool that charges
 * @param units of its driver that were counted
 * @param amount rate · units
 * @param entries that were counted, in time order
 */
public record PoolCharge(CostPool pool, BigDecimal units, BigDecimal amount, List<UUID> entries) {

    /** One charge for each pool that charges these facts anything. */
    public static List<PoolCharge> of(List<MoneyFact> facts, ActivityRates rates) {
        var charges = new ArrayList<PoolCharge>(rates.pools().size());
        for (var pool : rates.pools()) {
            if (pool.rate().signum() != 0) {
                var charge = of(facts, pool);
                if (!charge.entries.isEmpty()) {
                    charges.add(charge);
                }
            }
        }
        return charges;
    }

    private static PoolCharge of(List<MoneyFact> facts, CostPool pool) {
        var units = BigDecimal.ZERO;
        var entries = new ArrayList<UUID>();
        for (var fact : facts) {
            var count = fact.activity().get(pool.driver());
            if (count != null && count.signum() != 0) {
                units = units.add(count);
                entries.add(fact.id());
            }
        }
        return new PoolCharge(pool, units, pool.rate().multiply(units), List.copyOf(entries));
    }
}
