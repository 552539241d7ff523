package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.contract.ContractStanding;

/**
 * The future value of a customer under contract: expected periods × (what the contracts pay in one × margin rate − cost to
 * provide and to serve in one so far).
 */
final class ContractFuture {

    private final ContractModel model;
    private final ContractStanding standing;
    private final FuturePolicy policy;

    ContractFuture(ContractModel model, ContractStanding standing, FuturePolicy policy) {
        this.model = model;
        this.standing = standing;
        this.policy = policy;
    }

    /** The days of a period, as models count time. */
    double periodDays() {
        return ModelTime.parse(model.period().toString()).days();
    }

    /**
     * @param margin on what the contracts pay
     * @param perPeriod cost to provide and to serve so far in one period, in money, at least 0
     * @param costEntries behind it
     * @param money makes money of statistics
     */
    FutureValue value(double margin, double perPeriod, List<UUID> costEntries, Rounding money, List<Reason> reasons) {
        double paid = standing.monthly() * periodDays() / ModelTime.MONTH.days();
        var years = new ContractForecast(model, standing, policy).years();
        var parts = new ArrayList<ValuePart>();
        double discounted = 0;
        for (var year : years) {
            discounted += year.discountedPurchases();
            var amount = money.of(year.discountedPurchases() * paid * margin);
            parts.add(new ValuePart(ValuePart.Kind.FUTURE_MARGIN, "" + year.year(), amount, standing.entries()));
        }
        if (perPeriod != 0) {
            var amount = money.of(-discounted * perPeriod);
            parts.add(new ValuePart(ValuePart.Kind.FUTURE_COST_TO_SERVE, "", amount, costEntries));
        }
        return new FutureValue(List.copyOf(parts), years, paid, margin, perPeriod, List.copyOf(reasons));
    }

    /** Makes money of statistics. */
    @FunctionalInterface
    interface Rounding {
        BigDecimal of(double amount);
    }
}
