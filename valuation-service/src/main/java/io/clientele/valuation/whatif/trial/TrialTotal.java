package io.clientele.valuation.whatif.trial;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Movement;

/**
 * @param change after − before, as they are shown
 * @param moved the sum of all changes without their signs
 */
record TrialTotal(Money before, Money after, Money change, Money moved) {
    static TrialTotal of(Movement.Sum sum, String currency) {
        var before = TrialView.money(sum.before(), currency);
        var after = TrialView.money(sum.after(), currency);
        return new TrialTotal(before, after, TrialView.change(before, after), TrialView.money(sum.moved(), currency));
    }
}
