package io.clientele.valuation.whatif;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Movement;

/** @param moved the sum of all changes without their signs */
record TrialTotal(Money before, Money after, Money change, Money moved) {
    static TrialTotal of(Movement.Sum sum, String currency) {
        return new TrialTotal(
                TrialView.money(sum.before(), currency),
                TrialView.money(sum.after(), currency),
                TrialView.money(sum.after().subtract(sum.before()), currency),
                TrialView.money(sum.moved(), currency));
    }
}
