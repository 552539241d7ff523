package io.clientele.valuation.formula.lifetime;

import java.time.LocalDate;

import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/**
 * What is kept beside a value, so that the whole base can be foreseen as it is valued, without the facts of anybody.
 *
 * @param spend expected on a purchase, in money; where a contract answers, in one of its periods
 * @param net what that leaves: × margin rate − cost to serve
 * @param contractSince since when the time under contract counts; null where no contract answers
 * @param boughtPeriods x of BG/BB; null where another model answers
 * @param purchasesEach purchases that a period bought in is taken to bring; null where another model answers
 */
public record Foreseen(double spend, double net, LocalDate contractSince, Integer boughtPeriods, Double purchasesEach) {

    /** @param buying the model of buying in force */
    public static Foreseen of(LifetimeValue worth, PurchaseModel buying) {
        var future = worth.future();
        var periods = worth.contract() == null ? worth.history().periods() : null;
        return new Foreseen(
                future.expectedSpend(),
                future.expectedSpend() * future.marginRate() - future.costToServePerPurchase(),
                worth.contract() == null ? null : worth.contract().since(),
                periods == null ? null : periods.frequency(),
                periods != null && buying instanceof BuyingInPeriods model ? model.purchasesEach(periods) : null);
    }
}
