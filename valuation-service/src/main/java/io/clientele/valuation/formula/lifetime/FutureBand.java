package io.clientele.valuation.formula.lifetime;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.distribution.SpendAhead;
import io.clientele.valuation.formula.distribution.ValueAhead;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.GammaGamma;
import io.clientele.valuation.formula.spend.SpendModel;

/**
 * How far the future value may turn out from its expectation (F12): the distribution of what the purchases within the horizon
 * bring, by the posterior of the models that answered. Its mean is the future value.
 */
public final class FutureBand {

    private FutureBand() {}

    /**
     * @param worth a customer with at least one purchase
     * @param buying the model of buying that answered
     * @param spend the model of spend that answered, null where the customer's own mean did
     */
    public static ValueAhead of(LifetimeValue worth, PurchaseModel buying, SpendModel spend, FuturePolicy policy) {
        var future = worth.future();
        return new ValueAhead(
                buying.purchasesAhead(worth.history(), policy.horizon()),
                spend(worth.history(), spend == null ? null : spend.parameters()),
                discount(future),
                future.marginRate(),
                future.costToServePerPurchase());
    }

    /**
     * The same over any length as spend, undiscounted and before margin and cost to serve: what can be held against what then
     * came.
     *
     * @param history with at least one purchase
     * @param spend null for the customer's own mean, which answers too where the model has no expectation
     */
    public static ValueAhead ofSpend(
            PurchaseHistory history, PurchaseModel buying, GammaGamma spend, ModelTime length) {
        return new ValueAhead(buying.purchasesAhead(history, length), spend(history, spend), 1, 1, 0);
    }

    private static SpendAhead spend(PurchaseHistory history, GammaGamma m) {
        if (m == null || !m.hasExpectedSpend(history.frequency(), history.meanRepeatSpend())) {
            return new SpendAhead.Same(history.meanSpend());
        }
        double spent = history.frequency() * history.meanRepeatSpend();
        double occasions = spent == 0 ? 0 : history.frequency();
        return new SpendAhead.Learned(m.p(), m.p() * occasions + m.q(), m.gamma() + spent);
    }

    /** Of a purchase at a mean moment within the horizon. */
    private static double discount(FutureValue future) {
        double purchases = 0;
        double discounted = 0;
        for (var year : future.years()) {
            purchases += year.purchases();
            discounted += year.discountedPurchases();
        }
        return discounted > 0 ? discounted / purchases : 1;
    }
}
