package io.clientele.valuation.whatif.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
import io.clientele.valuation.formula.portfolio.ClassedValue;
import io.clientele.valuation.formula.portfolio.Movement;
import io.clientele.valuation.formula.portfolio.ValueBand;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.policy.activation.PolicyActivations.InForce;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.value.Basis;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.VersionsInForce;

import static org.assertj.core.api.Assertions.assertThat;

class WhoWouldMoveTest {

    private static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");
    private static final Basis BEFORE = basis(List.of());
    private static final Basis AFTER =
            basis(List.of(new PoolSaid("ORDERS", null, ActivityDriver.ORDERS, cny("0.004"), null, null)));

    private final Movement movement = new Movement(
            new ValueBand.Thresholds(ClassedValue.CURRENT_VALUE, new BigDecimal("50"), new BigDecimal("10.003")));

    @Test
    void changesAreTheDifferencesOfWhatStandsBesideThem() {
        bought("10.006");
        bought("0.003");
        bought("0.003");
        var view = view(movement);
        // 10.012 and 10.000
        assertThat(view.currentValue().before()).isEqualTo(cny("10.01"));
        assertThat(view.currentValue().after()).isEqualTo(cny("10.00"));
        assertThat(view.currentValue().change()).isEqualTo(cny("-0.01"));
        for (var moved : view.largest()) {
            assertThat(moved.change().amount())
                    .isEqualTo(moved.after().amount().subtract(moved.before().amount()));
        }
        assertThat(view.moves()).hasSize(2);
        assertThat(view.moves().stream().map(move -> move.change().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-0.01");
    }

    /** All change by the same amount, so that only their ids say which of them are named. */
    @Test
    void whoIsAddedInPartsThatAreKeptMeanwhileMovesAsIfAddedAtOnce() {
        var begun = new Begun(AS_OF, new VersionsInForce(List.of(), new InForce(0, 1)), movement.thresholds());
        var kept = new KeptParts(JsonMapper.builder().findAndAddModules().build());
        var parts = new ArrayList<>(Collections.nCopies(3, kept.kept(PartState.of(begun, new Range(null, null)))));
        for (int i = 0; i < 60; i++) {
            var part = kept.read(parts.get(i % 3));
            var apart = new Movement(begun.thresholds());
            apart.add(part.moved());
            bought(i + ".123456", apart);
            parts.set(i % 3, kept.kept(new PartState(begun, part.range(), apart.left(), PassedOver.NOBODY)));
        }
        var together = new Movement(begun.thresholds());
        parts.forEach(part -> together.add(kept.read(part).moved()));
        assertThat(view(together)).isEqualTo(view(movement));
        assertThat(together.lifetime()).isEqualTo(movement.lifetime());
        assertThat(together.largest()).hasSize(20).isEqualTo(movement.largest());
    }

    @Test
    void theFirstOfThoseWhoArePassedOverAreNamed() {
        var some = PassedOver.NOBODY;
        var others = PassedOver.NOBODY;
        for (int i = 0; i < 12; i++) {
            some = some.and(new UUID(0, i), "NOT_VALUED_NOW");
            others = others.and(new UUID(1, i), "NOT_VALUED_THEN");
        }
        var all = some.and(others);
        assertThat(all.customers()).isEqualTo(24);
        assertThat(all.first()).hasSize(20).startsWith(some.first().toArray(PassedOver.One[]::new));
        assertThat(all.first().getLast().customerId()).isEqualTo(new UUID(1, 7));
    }

    private static TrialView view(Movement movement) {
        return TrialView.of(BEFORE, AFTER, AS_OF, movement, PassedOver.NOBODY, "CNY");
    }

    private void bought(String amount) {
        bought(amount, null);
    }

    /** @param apart added to as well, null for none */
    private void bought(String amount, Movement apart) {
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
        var before = worth(customer, fact, BEFORE);
        var after = worth(customer, fact, AFTER);
        movement.add(customer, before, after);
        if (apart != null) {
            apart.add(customer, before, after);
        }
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
