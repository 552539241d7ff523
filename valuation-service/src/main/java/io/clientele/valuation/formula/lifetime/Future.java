package io.clientele.valuation.formula.lifetime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.clientele.valuation.formula.cash.CashFlow;
import io.clientele.valuation.formula.cash.MoneyFact;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.contract.ContractStanding;
import io.clientele.valuation.formula.purchase.BetaGeometricNbd;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.formula.purchase.BuyingProcess;
import io.clientele.valuation.formula.purchase.ModifiedBetaGeometricNbd;
import io.clientele.valuation.formula.purchase.Nbd;
import io.clientele.valuation.formula.purchase.ParetoNbd;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.PurchaseModel;

/** Looks ahead from the facts of one customer: the steps that lead to a {@link FutureValue}. */
final class Future {

    /** Statistics become money here, once; finer than any currency. */
    private static final int DECIMALS = 6;

    private static final double LARGEST = 1e30;

    private final List<MoneyFact> facts;
    private final PurchaseHistory history;
    private final ValuationBasis basis;
    private final ContractStanding standing;
    private final List<ValuePart> costs;
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param facts up to the as-of instant, in time order
     * @param standing under contract; null where the customer is under none
     */
    Future(List<MoneyFact> facts, PurchaseHistory history, ValuationBasis basis, ContractStanding standing) {
        this.facts = facts;
        this.history = history;
        this.basis = basis;
        this.standing = standing;
        this.costs = CashFlow.costs(facts, basis.rates());
    }

    /** Whether the contract answers: a model of contracts is active, and the customer, no prospect, pays under one. */
    static boolean byContract(PurchaseHistory history, ValuationBasis basis, ContractStanding standing) {
        return history.purchases() > 0 && basis.contracts() != null && standing != null && standing.monthly() != null;
    }

    FutureValue value() {
        return byContract(history, basis, standing) ? ofContract() : ofPurchases();
    }

    private FutureValue ofContract() {
        reasons.add(Reason.UNDER_CONTRACT);
        if (basis.forecast().retentionSupposed()) {
            reasons.add(Reason.RETENTION_SUPPOSED);
        }
        if (basis.contracts().atTheEdge()) {
            reasons.add(Reason.BOUNDARY_FIT);
        }
        var contract =
                new ContractFuture(basis.contracts(), standing, basis.forecast().policy());
        double margin = marginRate();
        double periods = Math.max(1, history.ageDays() / contract.periodDays());
        double cost = costSoFar() / periods;
        return contract.value(margin, cost, costEntries(), this::money, reasons);
    }

    private FutureValue ofPurchases() {
        var years = basis.forecast().of(history);
        if (history.purchases() == 0) {
            return new FutureValue(List.of(), years, 0, marginRate(), 0, List.of(Reason.NO_PURCHASE));
        }
        tellWhyNoContractAnswers();
        tellAboutTheModel();
        double spend = spend();
        double margin = marginRate();
        double cost = costPerPurchase();
        var parts = new ArrayList<ValuePart>();
        var purchases = entries(MoneyFact.Kind.PURCHASE);
        double discounted = 0;
        for (var year : years) {
            discounted += year.discountedPurchases();
            var amount = money(year.discountedPurchases() * spend * margin);
            parts.add(new ValuePart(ValuePart.Kind.FUTURE_MARGIN, "" + year.year(), amount, purchases));
        }
        if (cost != 0) {
            parts.add(new ValuePart(ValuePart.Kind.FUTURE_COST_TO_SERVE, "", money(-discounted * cost), costEntries()));
        }
        return new FutureValue(List.copyOf(parts), years, spend, margin, cost, List.copyOf(reasons));
    }

    private void tellWhyNoContractAnswers() {
        if (standing != null && basis.contracts() != null) {
            reasons.add(Reason.CONTRACT_AMOUNT_UNKNOWN);
        } else if (standing != null && standing.monthly() != null) {
            reasons.add(Reason.NO_ACTIVE_CONTRACT_MODEL);
        }
    }

    private void tellAboutTheModel() {
        switch (basis.forecast().model()) {
            case PurchaseModel.PriorRate prior ->
                reasons.add(
                        basis.forecast().retentionSupposed()
                                ? Reason.RETENTION_SUPPOSED
                                : Reason.NO_ACTIVE_PURCHASE_MODEL);
            case PurchaseModel.Fitted fitted -> {
                if (fitted.atTheEdge()) {
                    reasons.add(Reason.BOUNDARY_FIT);
                }
                tellAbout(fitted.process());
            }
            case BuyingInPeriods periods -> {
                if (periods.atTheEdge()) {
                    reasons.add(Reason.BOUNDARY_FIT);
                }
                reasons.add(Reason.BUYS_IN_PERIODS);
                if (history.periods().opportunities() == 0) {
                    reasons.add(Reason.NO_OPPORTUNITY_YET);
                }
            }
        }
    }

    private void tellAbout(BuyingProcess process) {
        switch (process) {
            case BetaGeometricNbd bgNbd -> {
                if (history.frequency() == 0) {
                    reasons.add(Reason.ONE_PURCHASE_ONLY);
                }
            }
            case Nbd nbd -> reasons.add(Reason.NOBODY_LEAVES);
            case ModifiedBetaGeometricNbd mbgNbd -> {}
            case ParetoNbd paretoNbd -> {}
        }
    }

    /** Best estimate first: Gamma-Gamma, the population's mean, the customer's own mean. */
    private double spend() {
        var model = basis.spend();
        if (model == null) {
            reasons.add(Reason.NO_ACTIVE_SPEND_MODEL);
            return ownMeanSpend();
        }
        double mean = history.meanRepeatSpend();
        if (!model.parameters().hasExpectedSpend(history.frequency(), mean)) {
            reasons.add(Reason.NO_POPULATION_MEAN);
            return ownMeanSpend();
        }
        if (mean == 0) {
            reasons.add(Reason.NO_REPEAT_SPEND);
        }
        return model.parameters().expectedSpend(history.frequency(), mean);
    }

    private double ownMeanSpend() {
        if (history.paidPurchases() == 0) {
            reasons.add(Reason.NO_SPEND);
        }
        return history.meanSpend();
    }

    private double marginRate() {
        if (basis.assumedMarginRate() != null) {
            return basis.assumedMarginRate();
        }
        var known = basis.margins().rateOf(facts);
        if (known.isEmpty()) {
            reasons.add(Reason.COST_OF_GOODS_UNKNOWN);
        }
        return known.orElse(basis.margins().defaultRate());
    }

    private double costPerPurchase() {
        return costSoFar() / history.purchases();
    }

    private double costSoFar() {
        var sum = ValuePart.sum(costs);
        return sum.signum() == 0 ? 0 : -sum.doubleValue();
    }

    private List<UUID> entries(MoneyFact.Kind kind) {
        return facts.stream().filter(f -> f.kind() == kind).map(MoneyFact::id).toList();
    }

    private List<UUID> costEntries() {
        return costs.stream()
                .flatMap(part -> part.entries().stream())
                .distinct()
                .toList();
    }

    private BigDecimal money(double amount) {
        if (!(Math.abs(amount) <= LARGEST) && !reasons.contains(Reason.OUT_OF_RANGE)) {
            reasons.add(Reason.OUT_OF_RANGE);
        }
        double cut = Double.isNaN(amount) ? 0 : Math.clamp(amount, -LARGEST, LARGEST);
        return new BigDecimal(cut).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
