package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;
import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.cost.PoolSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.MarginBase;
import io.clientele.valuation.formula.lifetime.FuturePolicy;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;

import static org.assertj.core.api.Assertions.assertThat;

class WhoWouldMoveTest {

    private static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");
    private static final Basis BEFORE = basis(List.of());
    private static final Basis AFTER =
            basis(List.of(new PoolSaid("ORDERS", null, ActivityDriver.ORDERS, cny("0.004"), null, null)));

    private final Movement movement =
            new Movement(new ValueBand.Thresholds(new BigDecimal("50"), new BigDecimal("10.003")));

    @Test
    void changesAreTheDifferencesOfWhatStandsBesideThem() {
        bought("10.006");
        bought("0.003");
        bought("0.003");
        var view = TrialView.of(BEFORE, AFTER, AS_OF, movement, PassedOver.NOBODY, "CNY");
        // 10.012 and 10.000
        assertThat(view.currentValue().before()).isEqualTo(cny("10.01"));
        assertThat(view.currentValue().after()).isEqualTo(cny("10.00"));
        assertThat(view.currentValue().change()).isEqualTo(cny("-0.01"));
        for (var moved : view.largest()) {
            assertThat(moved.change().amount())
                    .isEqualTo(moved.after().amount().subtract(moved.before().amount()));
        }
        assertThat(view.moves()).hasSize(2);
        assertThat(view.moves().stream()
                        .map(move -> move.currentValueChange().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-0.01");
    }

    private void bought(String amount) {
        var customer = UUID.randomUUID();
        var fact = new Fact(
                customer,
                UUID.randomUUID(),
                "PURCHASE",
                null,
                AS_OF.minusSeconds(86_400),
                AS_OF.minusSeconds(86_400),
                null,
                new BigDecimal(amount),
                null,
                null,
                null,
                null);
        movement.add(customer, worth(customer, fact, BEFORE), worth(customer, fact, AFTER));
    }

    private static LifetimeValue worth(UUID customer, Fact fact, Basis basis) {
        return CustomerValue.of(customer, List.of(fact), AS_OF, Fact.ALL_KNOWN, basis)
                .worth();
    }

    private static Basis basis(List<PoolSaid> pools) {
        var costs = new CostPolicy(pools.size(), "test", pools, null, null);
        var forecast = new PurchaseForecast(new PurchaseModel.PriorRate(), FuturePolicy.DEFAULT);
        return new Basis(
                new ValuationBasis(ZoneOffset.UTC, costs.rates(), MarginBase.UNKNOWN, forecast, null),
                costs,
                ValuationPolicy.hypothetical("test", FuturePolicy.DEFAULT, 1.0));
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}
