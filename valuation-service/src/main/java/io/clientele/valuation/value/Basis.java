package io.clientele.valuation.value;

import java.util.Set;

import io.clientele.valuation.cost.CostPolicy;
import io.clientele.valuation.formula.contract.ContractModel;
import io.clientele.valuation.formula.lifetime.PurchaseForecast;
import io.clientele.valuation.formula.lifetime.ValuationBasis;
import io.clientele.valuation.formula.purchase.PurchaseModel;
import io.clientele.valuation.formula.spend.SpendModel;
import io.clientele.valuation.policy.ValuationPolicy;
import io.clientele.valuation.registry.Role;

/**
 * What a valuation rests on besides the customer's facts, and where it comes from.
 *
 * @param formula what the formulas take
 * @param costs the policy that its activity rates come from
 * @param policy the one that its horizon, its discount rate and its margin where no cost is known come from
 * @param supposed the roles of models that are only supposed, and not in force
 */
public record Basis(ValuationBasis formula, CostPolicy costs, ValuationPolicy policy, Set<Role> supposed) {

    /** By models that are all in force. */
    public Basis(ValuationBasis formula, CostPolicy costs, ValuationPolicy policy) {
        this(formula, costs, policy, Set.of());
    }

    /** The same, where models of some roles are in force nowhere. */
    public Basis supposing(Set<Role> roles) {
        return new Basis(formula, costs, policy, Set.copyOf(roles));
    }

    /** The model of buying that answers. */
    public PurchaseModel model() {
        return formula.forecast().model();
    }

    /** The same by another cost policy. */
    public Basis by(CostPolicy other) {
        return new Basis(formula.by(other.rates()), other, policy, supposed);
    }

    /** The same by another valuation policy. */
    public Basis by(ValuationPolicy other) {
        var margins = formula.margins().otherwise(other.defaultMarginRate());
        return new Basis(
                formula.by(margins).expecting(new PurchaseForecast(model(), other.future())), costs, other, supposed);
    }

    /** The same with other purchases expected; who is under contract is answered by the contract all the same. */
    public Basis expecting(PurchaseForecast forecast) {
        return new Basis(formula.expecting(forecast), costs, policy, supposed);
    }

    /** The same with contracts renewed by another model. */
    public Basis renewing(ContractModel contracts) {
        return new Basis(formula.renewing(contracts), costs, policy, supposed);
    }

    /** The same with another spend and another margin; a null margin rate is the customer's own. */
    public Basis earning(SpendModel spend, Double marginRate) {
        return new Basis(formula.earning(spend, marginRate), costs, policy, supposed);
    }
}
