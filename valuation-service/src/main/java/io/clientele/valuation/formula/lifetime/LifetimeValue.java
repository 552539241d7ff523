package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import io.clientele.valuation.formula.cash.CurrentValue;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;

/**
 * What a customer has brought, brings and will bring (V9): past + present + future, each with parts that add up to it.
 *
 * @param asOf the instant of the valuation; facts after it are not seen
 * @param past the net cash flow before the window of the current value
 * @param present the current value: the 12 calendar months up to asOf
 * @param future expected, discounted, over the horizon
 * @param history of purchases as of the business day of asOf
 * @param probabilityAlive by the model of buying; empty for PRIOR_RATE and for a prospect; 1 where a contract answers
 * @param contract by which the future was valued; null where the model of buying answered
 */
public record LifetimeValue(
        Instant asOf,
        CurrentValue past,
        CurrentValue present,
        FutureValue future,
        PurchaseHistory history,
        OptionalDouble probabilityAlive,
        ContractStanding contract) {

    /** Values one customer that has no contracts. */
    public static LifetimeValue of(List<MoneyFact> facts, Instant asOf, ValuationBasis basis) {
        return of(facts, List.of(), asOf, basis);
    }

    /**
     * Values one customer.
     *
     * @param facts of the customer, in any order
     * @param contracts what happened to its contracts up to asOf, in time order
     */
    public static LifetimeValue of(
            List<MoneyFact> facts, List<ContractEvent> contracts, Instant asOf, ValuationBasis basis) {
        var known = new ArrayList<MoneyFact>(facts.size());
        var purchases = new ArrayList<Purchase>(facts.size());
        for (var fact : facts) {
            if (!fact.occurredAt().isAfter(asOf)) {
                known.add(fact);
                if (fact.isPurchase()) {
                    purchases.add(Purchase.at(fact.occurredAt(), basis.zone(), fact.netAmount()));
                }
            }
        }
        known.sort(MoneyFact.IN_TIME);
        var today = LocalDate.ofInstant(asOf, basis.zone());
        var history = basis.forecast().model().history(purchases, today);
        var standing = standing(contracts, today, basis);
        boolean byContract = Future.byContract(history, basis, standing);
        return new LifetimeValue(
                asOf,
                CurrentValue.past(known, asOf, basis.zone(), basis.rates()),
                CurrentValue.of(known, asOf, basis.zone(), basis.rates()),
                new Future(known, history, basis, standing).value(),
                history,
                byContract ? OptionalDouble.of(1) : basis.forecast().model().probabilityAlive(history),
                byContract ? standing : null);
    }

    private static ContractStanding standing(List<ContractEvent> contracts, LocalDate today, ValuationBasis basis) {
        return contracts.isEmpty()
                ? null
                : ContractStanding.of(contracts, today, basis.renewalPeriod()).orElse(null);
    }

    /** past + present + future, to the last digit. */
    public BigDecimal total() {
        return past.total().add(present.total()).add(future.total());
    }
}
