package io.clientele.valuation.formula.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import io.clientele.valuation.formula.cash.ActivityDriver;
import io.clientele.valuation.formula.cash.ActivityRates;
import io.clientele.valuation.formula.cash.CashFlow;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleProfitTest {

    private static final ActivityRates RATES = new ActivityRates(Map.of(ActivityDriver.ORDERS, decimal("3.5")));

    private final List<MoneyFact> facts = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();

    @Example
    void aWorkedExample() {
        var first = buys("1000", "100", "600", line("Tea", "700"), line("Cups", "300"));
        var second = buys("500", "0", "200", line("Cups", "500"));
        var third = buys("80", "0", "40");
        var profit = profit(around("0.02", "150", decimal("40")));
        assertThat(profit.basicCategory()).isEqualTo("Tea");
        // Tea and what names nothing: 700 − 420 + 80 − 40 − 0.02 · 780
        assertThat(amount(profit, Kind.BASIC_PROFIT)).isEqualByComparingTo("304.4");
        assertThat(term(profit, Kind.BASIC_PROFIT).entries()).containsExactly(first, third);
        // Cups: 300 − 180 + 500 − 200 − 0.02 · 800
        assertThat(amount(profit, Kind.CROSS_SOLD_PROFIT)).isEqualByComparingTo("404");
        assertThat(term(profit, Kind.CROSS_SOLD_PROFIT).entries()).containsExactly(first, second);
        // 0.02 · 1,580 − 3 orders at 3.50
        assertThat(amount(profit, Kind.COST_SAVED)).isEqualByComparingTo("21.1");
        assertThat(amount(profit, Kind.PRICE_CONCESSIONS)).isEqualByComparingTo("-100");
        assertThat(profit.margin()).isEqualByComparingTo("629.5");
        assertThat(amount(profit, Kind.ACQUISITION_COST)).isEqualByComparingTo("-150");
        assertThat(amount(profit, Kind.REFERRAL_INCOME)).isEqualByComparingTo("100");
        assertThat(amount(profit, Kind.BAD_WORD_OF_MOUTH)).isEqualByComparingTo("-40");
        assertThat(profit.withoutEstimates()).isEqualByComparingTo("479.5");
        assertThat(profit.total()).isEqualByComparingTo("539.5");
        assertThat(profit.gaps()).isEmpty();
    }

    @Property(tries = 300)
    void theFirstFourTermsAreTheRealMarginToTheLastDigit(@ForAll Random random) {
        facts.clear(); // one instance of this class tries all
        deals.clear();
        int entries = random.nextInt(30);
        for (int i = 0; i < entries; i++) {
            happens(random);
        }
        var around = random.nextBoolean() ? around("0.0371234567", "12.5", null) : around(null, null, decimal("7"));
        var profit = profit(around);
        assertThat(profit.margin()).isEqualByComparingTo(ValuePart.sum(CashFlow.of(facts, RATES)));
        assertThat(profit.terms()).extracting(LifecycleTerm::kind).containsExactly(Kind.values());
        var known = facts.stream().map(MoneyFact::id).toList();
        profit.terms().stream().filter(term -> term.kind().ofTheMargin()).forEach(term -> assertThat(known)
                .containsAll(term.entries()));
    }

    @Example
    void withoutAMeasureOfTheBaseNothingCountsAsSaved() {
        buys("70", "0", "20", line("Tea", "70"));
        var profit = profit(around(null, null, null));
        assertThat(amount(profit, Kind.COST_SAVED)).isEqualByComparingTo("0");
        assertThat(amount(profit, Kind.BASIC_PROFIT)).isEqualByComparingTo("46.5");
        assertThat(profit.gaps()).containsExactly(LifecycleGap.values());
    }

    @Example
    void aProspectHasEarnedNothing() {
        var profit = profit(around("0.1", "20", decimal("1")));
        assertThat(profit.margin()).isZero();
        assertThat(profit.basicCategory()).isNull();
    }

    @Example
    void whereNoPurchaseNamesACategoryNothingIsCrossSold() {
        buys("70", "0", "20");
        returns("10", line("Tea", "10"));
        var profit = profit(around("0.1", null, null));
        assertThat(profit.basicCategory()).isNull();
        assertThat(amount(profit, Kind.CROSS_SOLD_PROFIT)).isEqualByComparingTo("0");
        assertThat(amount(profit, Kind.BASIC_PROFIT)).isEqualByComparingTo("33");
    }

    @Example
    void whatLinesSayOfTheirCostIsTheirs() {
        buys("100", "0", "80", costing("Tea", "50", "10"), costing("Cups", "50", "70"));
        var profit = profit(around("0", null, null));
        assertThat(amount(profit, Kind.BASIC_PROFIT)).isEqualByComparingTo("40");
        assertThat(amount(profit, Kind.CROSS_SOLD_PROFIT)).isEqualByComparingTo("-20");
    }

    @Example
    void whatWasGivenAwayIsNamedWhereItsCostCounts() {
        var sold = buys("100", "0", "10", line("Tea", "100"));
        var given = buys("0", "0", "7", costing("Cups", "0", "7"));
        var unnamed = buys("0", "0", "3");
        var profit = profit(around("0", null, null));
        assertThat(amount(profit, Kind.BASIC_PROFIT)).isEqualByComparingTo("87");
        assertThat(term(profit, Kind.BASIC_PROFIT).entries()).containsExactly(sold, unnamed);
        assertThat(amount(profit, Kind.CROSS_SOLD_PROFIT)).isEqualByComparingTo("-7");
        assertThat(term(profit, Kind.CROSS_SOLD_PROFIT).entries()).containsExactly(given);
    }

    private void happens(Random random) {
        var amount = "" + random.nextInt(100_000) / 100.0;
        if (random.nextInt(5) == 0) {
            returns(amount, line("Cups", amount));
        } else if (random.nextInt(3) == 0) {
            buys(amount, "0", null);
        } else {
            var cups = "" + random.nextInt(50_000) / 100.0;
            var tea = "" + random.nextInt(50_000) / 100.0;
            buys(decimal(cups).add(decimal(tea)).toString(), "1.01", "3.33", line("Cups", cups), line(null, tea));
        }
    }

    private UUID buys(String list, String discount, String goods, Deal.Line... lines) {
        var id = UUID.randomUUID();
        var cost = goods == null ? null : decimal(goods);
        facts.add(fact(id, MoneyFact.Kind.PURCHASE, decimal(list).subtract(decimal(discount)), discount, cost));
        deals.add(new Deal(id, true, decimal(list), cost == null ? BigDecimal.ZERO : cost, List.of(lines)));
        return id;
    }

    private void returns(String amount, Deal.Line... lines) {
        var id = UUID.randomUUID();
        facts.add(fact(id, MoneyFact.Kind.RETURN, decimal(amount), "0", null));
        deals.add(new Deal(id, false, decimal(amount), BigDecimal.ZERO, List.of(lines)));
    }

    private static MoneyFact fact(UUID id, MoneyFact.Kind kind, BigDecimal amount, String discount, BigDecimal goods) {
        boolean order = kind == MoneyFact.Kind.PURCHASE;
        return new MoneyFact(
                id,
                kind,
                Instant.EPOCH,
                amount,
                decimal(discount),
                goods,
                order ? BigDecimal.ZERO : decimal("0.07"),
                order ? Map.of(ActivityDriver.ORDERS, BigDecimal.ONE) : Map.of());
    }

    private LifecycleProfit profit(Surroundings around) {
        return LifecycleProfit.of(deals, CashFlow.of(facts, RATES), around);
    }

    private static Surroundings around(String rate, String acquisition, BigDecimal loss) {
        var good = new Surroundings.Referred(UUID.randomUUID(), decimal("200"), UUID.randomUUID());
        var bad = new Surroundings.Referred(UUID.randomUUID(), decimal("-30"), null);
        return new Surroundings(
                rate == null ? null : decimal(rate),
                acquisition == null ? null : decimal(acquisition),
                decimal("0.5"),
                List.of(good, bad),
                loss,
                List.of(UUID.randomUUID()));
    }

    private static LifecycleTerm term(LifecycleProfit profit, Kind kind) {
        return profit.terms().get(kind.ordinal());
    }

    private static BigDecimal amount(LifecycleProfit profit, Kind kind) {
        return term(profit, kind).amount();
    }

    private static Deal.Line line(String category, String amount) {
        return new Deal.Line(category, decimal(amount), null);
    }

    private static Deal.Line costing(String category, String amount, String goods) {
        return new Deal.Line(category, decimal(amount), decimal(goods));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
