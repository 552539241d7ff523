package io.clientele.valuation.formula.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.clientele.valuation.formula.Journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PoolChargeTest {

    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");

    @Test
    void rateIsCostOverPracticalCapacity() {
        assertThat(CostPool.rate(new BigDecimal("100000"), new BigDecimal("1200")))
                .isEqualTo("83.3333333333");
        assertThatThrownBy(() -> CostPool.rate(BigDecimal.ONE, BigDecimal.ZERO))
                .hasMessage("practicalCapacity is 0, and must be above 0");
    }

    @Test
    void poolsThatShareADriverChargeEachForThemselves() {
        var rates = new ActivityRates(List.of(
                pool("FIELD_SALES", ActivityDriver.VISITS, "40"),
                pool("CARS", ActivityDriver.VISITS, "12.5"),
                pool("PICKING", ActivityDriver.ORDERS, "3"),
                pool("IDLE", ActivityDriver.CALLS, "9")));
        var facts = new Journal()
                .purchase("2026-01-01", "100")
                .visit("2026-02-01", "0")
                .visit("2026-03-01", "5")
                .facts();
        assertThat(PoolCharge.of(facts, rates))
                .extracting(c -> c.pool().code() + " " + c.units() + " " + c.amount() + " "
                        + c.entries().size())
                .containsExactly("PICKING 1 3 1", "FIELD_SALES 2 80 2", "CARS 2 25.0 2");
    }

    @Test
    void chargesAreTheActivityCostOfTheValueToTheLastDigit() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            var journal = new Journal();
            for (int k = random.nextInt(12); k > 0; k--) {
                var at = AS_OF.minusSeconds(random.nextLong(300) * 86_400).toString();
                switch (random.nextInt(3)) {
                    case 0 -> journal.purchase(at, "10");
                    case 1 -> journal.visit(at, "1.5");
                    default -> journal.returned(at, "2");
                }
            }
            var rates = new ActivityRates(List.of(
                    pool(
                            "A",
                            ActivityDriver.ORDERS,
                            BigDecimal.valueOf(random.nextInt(9_999), 3).toString()),
                    pool(
                            "B",
                            ActivityDriver.VISITS,
                            BigDecimal.valueOf(random.nextInt(9_999), 2).toString()),
                    pool(
                            "C",
                            ActivityDriver.VISITS,
                            BigDecimal.valueOf(random.nextInt(9_999), 4).toString()),
                    pool("D", ActivityDriver.RETURNS, "0")));
            var with = CurrentValue.of(journal.facts(), AS_OF, ZoneOffset.UTC, rates)
                    .total();
            var without = CurrentValue.of(journal.facts(), AS_OF, ZoneOffset.UTC, ActivityRates.NONE)
                    .total();
            var charged = PoolCharge.of(journal.facts(), rates).stream()
                    .map(PoolCharge::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(with.add(charged)).isEqualByComparingTo(without);
        }
    }

    private static CostPool pool(String code, ActivityDriver driver, String rate) {
        return new CostPool(code, driver, new BigDecimal(rate));
    }
}
