package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What activities cost (V2): pools of cost, each carried to customers by one driver. Several pools may share a driver.
 *
 * @param pools in the order in which costs are shown: to provide first
 */
public record ActivityRates(List<CostPool> pools) {

    /** No activity costs anything: the default. */
    public static final ActivityRates NONE = new ActivityRates(List.of());

    public ActivityRates {
        pools = pools.stream().sorted(Comparator.comparing(CostPool::driver)).toList();
    }

    /** One pool for each driver, named after it. */
    public ActivityRates(Map<ActivityDriver, BigDecimal> rates) {
        this(rates.entrySet().stream()
                .map(rate -> new CostPool(rate.getKey().name(), rate.getKey(), rate.getValue()))
                .toList());
    }

    /** What one unit of a driver costs, all its pools together. */
    public BigDecimal of(ActivityDriver driver) {
        var rate = BigDecimal.ZERO;
        for (var pool : pools) {
            rate = pool.driver() == driver ? rate.add(pool.rate()) : rate;
        }
        return rate;
    }
}
