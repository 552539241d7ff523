package io.clientele.valuation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.contracts.ValuationState;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.meaning.ContractEvents;
import io.clientele.valuation.fact.meaning.MoneyFacts;
import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.formula.cash.CustomerRole;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.cash.PoolCharge;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.contract.ContractSpell;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.lifetime.LifetimeValue;
import io.clientele.valuation.formula.lifetime.NextChange;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.SpendModel;

/**
 * A customer valued.
 *
 * @param facts those that counted, in time order
 * @param inMoney the same, each as money
 * @param basis by which it was valued
 * @param spend the model of spend that answered, null where the customer's own mean did
 */
public record CustomerValue(
        UUID customerId,
        List<Fact> facts,
        List<MoneyFact> inMoney,
        Basis basis,
        SpendModel spend,
        LifetimeValue worth) {

    private static final Set<Reason> OWN_MEAN =
            Set.of(Reason.NO_PURCHASE, Reason.UNDER_CONTRACT, Reason.NO_ACTIVE_SPEND_MODEL, Reason.NO_POPULATION_MEAN);

    /** Values a customer from all its facts: those that occurred up to {@code asOf} and were known at {@code knownAt}. */
    public static CustomerValue of(UUID customer, List<Fact> all, Instant asOf, Instant knownAt, Basis basis) {
        return counting(
                customer, all.stream().filter(f -> f.counts(asOf, knownAt)).toList(), asOf, basis);
    }

    /** Values a customer from facts that all count, in time order. */
    public static CustomerValue counting(UUID customer, List<Fact> facts, Instant asOf, Basis basis) {
        var inMoney = money(facts);
        var worth = worth(facts, inMoney, asOf, basis);
        return new CustomerValue(
                customer, facts, inMoney, basis, answering(basis.formula().spend(), worth), worth);
    }

    /** The future value alone, of facts that all count. */
    public static BigDecimal future(List<Fact> counting, Instant asOf, Basis basis) {
        return worth(counting, money(counting), asOf, basis).future().total();
    }

    private static LifetimeValue worth(List<Fact> counting, List<MoneyFact> inMoney, Instant asOf, Basis basis) {
        var contracts = ContractEvents.of(counting, basis.formula().zone());
        return LifetimeValue.of(inMoney, contracts, asOf, basis.formula());
    }

    private static SpendModel answering(SpendModel active, LifetimeValue worth) {
        return Collections.disjoint(worth.future().reasons(), OWN_MEAN) ? active : null;
    }

    public ValuationState state(long version, String currency) {
        var window = worth.present();
        var revenue = revenue(window);
        var purchases = facts.stream().filter(f -> f.kind().equals("PURCHASE")).toList();
        var inWindow = purchases.stream()
                .filter(f -> f.occurredAt().isAfter(window.after()))
                .toList();
        return new ValuationState(
                customerId,
                version,
                worth.asOf(),
                currency,
                plain(window.total()),
                plain(worth.past().total()),
                plain(worth.future().total()),
                plain(worth.total()),
                worth.probabilityAlive().isPresent() ? worth.probabilityAlive().getAsDouble() : null,
                worth.history().purchases(),
                purchases.isEmpty() ? null : purchases.getFirst().occurredAt(),
                purchases.isEmpty() ? null : purchases.getLast().occurredAt(),
                plain(revenue),
                inWindow.size(),
                plain(revenue.add(revenue(worth.past()))),
                discountShare(inWindow),
                purchases.stream().anyMatch(f -> f.cost() != null),
                new ValuationState.Model(answered().name(), answered().version()),
                worth.future().reasons().stream().map(Reason::name).toList(),
                null);
    }

    /**
     * When this becomes another value by nothing but time passing; empty where it never does.
     *
     * @param all facts of the customer
     * @param thresholds of the probability of being alive that subscribers are told of
     */
    public Optional<Instant> nextChange(List<Fact> all, List<Double> thresholds) {
        var known = all.stream().filter(f -> f.supersededAt() == null).toList();
        var knownInMoney = known.equals(facts) ? inMoney : money(known);
        return Stream.of(NextChange.of(knownInMoney, worth, basis.formula(), thresholds), nextContract())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** When a contract that was signed already begins: without a model of contracts indicators change all the same. */
    private Optional<Instant> nextContract() {
        var zone = basis.formula().zone();
        return ContractSpell.nextBegin(ContractEvents.of(facts, zone), LocalDate.ofInstant(worth.asOf(), zone))
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** With which probability the customer stays as things are, and over what time; empty where no model says. */
    public Optional<Staying> staying() {
        return Staying.of(this);
    }

    public double renewalProbability(ContractStanding standing) {
        return basis.formula().contracts().process().retentionRate(standing.periods() + 1);
    }

    /** The model that the future value is by: of contracts, or of buying. */
    public UsedModel answered() {
        return worth.contract() == null
                ? new UsedModel(model().name(), model().version())
                : new UsedModel(
                        basis.formula().contracts().name(),
                        basis.formula().contracts().version());
    }

    /** The model of spend that answered; null where the customer's own mean or a contract did. */
    public UsedModel answeredSpend() {
        return spend == null ? null : new UsedModel(SpendModel.NAME, spend.version());
    }

    /** The model of buying in force. */
    public PurchaseModel model() {
        return basis.model();
    }

    /** Volume or profit customer; empty while costs are not known. */
    public Optional<CustomerRole> role() {
        return CustomerRole.of(inMoney, basis.formula().margins());
    }

    /** What each pool of activity cost charges within a window. */
    public List<PoolCharge> charges(CurrentValue window) {
        var inside = inMoney.stream().filter(f -> window.holds(f.occurredAt())).toList();
        return PoolCharge.of(inside, basis.formula().rates());
    }

    private static List<MoneyFact> money(List<Fact> facts) {
        return facts.stream().map(MoneyFacts::of).toList();
    }

    public Amounts amounts(String currency) {
        return Amounts.of(
                worth.past().total(), worth.present().total(), worth.future().total(), currency);
    }

    /** Whether a purchase within a window has no known cost of goods. */
    public boolean boughtAtUnknownCost(CurrentValue window) {
        return facts.stream()
                .anyMatch(f -> f.kind().equals("PURCHASE") && f.cost() == null && window.holds(f.occurredAt()));
    }

    /** Statistics as money: finer than any currency. */
    public static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_EVEN);
    }

    /** Net of returns and discounts. */
    private static BigDecimal revenue(CurrentValue window) {
        return window.parts().stream()
                .filter(part -> switch (part.kind()) {
                    case REVENUE, RETURNS, DISCOUNTS -> true;
                    case COST_OF_GOODS, COST_TO_PROVIDE, COST_TO_SERVE, FUTURE_MARGIN, FUTURE_COST_TO_SERVE -> false;
                })
                .map(ValuePart::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Over the purchases whose list amount is known. */
    private static Double discountShare(List<Fact> purchases) {
        var list = BigDecimal.ZERO;
        var discount = BigDecimal.ZERO;
        for (var purchase : purchases) {
            if (purchase.listAmount() != null) {
                list = list.add(purchase.listAmount());
                discount = discount.add(purchase.discount() == null ? BigDecimal.ZERO : purchase.discount());
            }
        }
        return list.signum() == 0 ? null : Math.min(1, discount.doubleValue() / list.doubleValue());
    }

    /** One form for one amount, so that states compare. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
