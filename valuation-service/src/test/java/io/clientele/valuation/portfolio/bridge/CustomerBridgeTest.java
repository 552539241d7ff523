package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.cost.PoolSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.formula.portfolio.EquityBridge.Cause;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerBridgeTest {

    private static final Instant FROM = Instant.parse("2025-06-30T00:00:00Z");
    private static final Instant TO = Instant.parse("2025-12-31T00:00:00Z");
    private static final PurchaseModel FITTED =
            new PurchaseModel.Fitted(new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426), ModelTime.WEEK, 1);
    private static final Basis BEFORE = basis(new PurchaseModel.PriorRate(), List.of());
    private static final Basis AFTER = basis(
            FITTED,
            List.of(new PoolSaid(
                    "PICKING", null, ActivityDriver.ORDERS, Money.of(new BigDecimal("1.5"), "CNY"), null, null)));

    private final SplittableRandom random = new SplittableRandom(29);

    @Test
    void barsSumToTheDifferenceToTheLastDigitForAnyJournal() {
        for (boolean restated : new boolean[] {false, true}) {
            var walk = new CustomerBridge(FROM, TO, BEFORE, AFTER, restated, Instant.MAX);
            var bridge = new EquityBridge();
            var from = BigDecimal.ZERO;
            var to = BigDecimal.ZERO;
            for (int i = 0; i < 400; i++) {
                var facts = journal();
                from = from.add(equity(facts, FROM, restated, BEFORE));
                if (i % 4 == 0) {
                    var other = journal();
                    from = from.add(equity(other, FROM, restated, BEFORE));
                    facts = merged(walk, facts, other, bridge);
                } else {
                    walk.walk(facts, bridge);
                }
                to = to.add(equity(facts, TO, restated, AFTER));
            }
            var sum = BigDecimal.ZERO;
            for (var cause : Cause.values()) {
                assertThat(bridge.customers(cause) > 0 || restated)
                        .as(cause.name())
                        .isTrue();
                sum = sum.add(bridge.bar(cause));
            }
            assertThat(bridge.from()).isEqualByComparingTo(from);
            assertThat(bridge.to()).isEqualByComparingTo(to);
            assertThat(sum).isEqualByComparingTo(to.subtract(from));
        }
    }

    /** Two who are one at the end. */
    private static List<Fact> merged(CustomerBridge walk, List<Fact> one, List<Fact> other, EquityBridge bridge) {
        bridge.add(walk.grouped(one));
        bridge.add(walk.grouped(other));
        var both = Stream.concat(one.stream(), other.stream()).toList();
        bridge.add(walk.of(both).regrouped());
        return both;
    }

    @Test
    void whereNothingHappensOnlyTimePasses() {
        var bridge = new EquityBridge();
        var facts = List.of(purchase(FROM.minus(Duration.ofDays(30)), FROM.minus(Duration.ofDays(30)), null));
        new CustomerBridge(FROM, TO, AFTER, AFTER, false, Instant.MAX).walk(facts, bridge);
        assertThat(bridge.bar(Cause.ENTRIES)).isZero();
        assertThat(bridge.bar(Cause.POLICY)).isZero();
        assertThat(bridge.bar(Cause.MODEL)).isZero();
        assertThat(bridge.bar(Cause.TIME)).isNegative();
    }

    @Test
    void aVoidedOnlyPurchaseLeavesAndALateOneJoins() {
        var bridge = new EquityBridge();
        var walk = new CustomerBridge(FROM, TO, AFTER, AFTER, false, Instant.MAX);
        var early = FROM.minus(Duration.ofDays(30));
        walk.walk(List.of(purchase(early, early, FROM.plusSeconds(60))), bridge);
        walk.walk(List.of(purchase(early, FROM.plusSeconds(60), null)), bridge);
        assertThat(bridge.customers(Cause.LEFT)).isEqualTo(1);
        assertThat(bridge.customers(Cause.JOINED)).isEqualTo(1);
        assertThat(bridge.bar(Cause.TIME)).isZero();
    }

    @Test
    void manyEntriesAreTakenInGroupsAndStillSumUp() {
        var facts = new ArrayList<Fact>();
        facts.add(purchase(FROM.minus(Duration.ofDays(9)), FROM.minus(Duration.ofDays(9)), null));
        for (int i = 1; i <= 700; i++) {
            facts.add(purchase(FROM.plus(Duration.ofHours(3 * i)), FROM.plus(Duration.ofHours(3 * i)), null));
        }
        var bridge = new EquityBridge();
        new CustomerBridge(FROM, TO, AFTER, AFTER, false, Instant.MAX).walk(facts, bridge);
        assertThat(bridge.bar(Cause.ENTRIES).add(bridge.bar(Cause.TIME)))
                .isEqualByComparingTo(bridge.to().subtract(bridge.from()));
        assertThat(bridge.to()).isEqualByComparingTo(equity(facts, TO, false, AFTER));
    }

    private BigDecimal equity(List<Fact> facts, Instant at, boolean restated, Basis basis) {
        return CustomerValue.of(new UUID(0, 1), facts, at, restated ? Instant.MAX : at, basis)
                .worth()
                .future()
                .total();
    }

    private List<Fact> journal() {
        var facts = new ArrayList<Fact>();
        for (int k = random.nextInt(7); k > 0; k--) {
            var at = TO.minusSeconds(random.nextLong(450) * 86_400 - 86_400 * 20);
            var recorded = random.nextInt(4) == 0 ? at.plusSeconds(random.nextLong(200) * 86_400) : at.plusSeconds(1);
            var superseded = random.nextInt(4) == 0 ? recorded.plusSeconds(random.nextLong(300) * 86_400) : null;
            facts.add(purchase(at, recorded, superseded));
        }
        return facts;
    }

    private Fact purchase(Instant at, Instant recorded, Instant superseded) {
        return new Fact(
                new UUID(0, 1),
                new UUID(random.nextLong(), random.nextLong()),
                "PURCHASE",
                "WEB",
                at,
                recorded,
                superseded,
                BigDecimal.valueOf(random.nextInt(100, 100_000), 2),
                null,
                null,
                null,
                null);
    }

    private static Basis basis(PurchaseModel model, List<PoolSaid> pools) {
        var costs = new CostPolicy(pools.size(), "test", pools, null, null);
        var forecast = new PurchaseForecast(model, FuturePolicy.DEFAULT);
        return new Basis(
                new ValuationBasis(ZoneOffset.UTC, costs.rates(), MarginBase.UNKNOWN, forecast, null),
                costs,
                ValuationPolicy.hypothetical("test", FuturePolicy.DEFAULT, 1.0));
    }
}
