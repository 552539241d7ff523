package io.clientele.valuation.whatif.trial;

import java.util.UUID;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.Movement;

/** @param change after − before, as they are shown */
record TrialLargest(UUID customerId, Money before, Money after, Money change) {
    static TrialLargest of(Movement.Moved moved, String currency) {
        var before = TrialView.money(moved.before(), currency);
        var after = TrialView.money(moved.after(), currency);
        return new TrialLargest(moved.customer(), before, after, TrialView.change(before, after));
    }
}
