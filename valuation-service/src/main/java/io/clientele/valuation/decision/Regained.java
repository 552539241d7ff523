package io.clientele.valuation.decision;

import java.math.BigDecimal;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.lifetime.Reason;
import io.clientele.valuation.formula.lifetime.ValueWhileAlive;
import io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli;
import io.clientele.valuation.formula.opportunity.BoughtPeriods;
import io.clientele.valuation.formula.purchase.BuyingInPeriods;
import io.clientele.valuation.value.CustomerValue;

/**
 * What a customer brings once it is regained, as its model foresees one who has not left. Where the model cannot tell that
 * anybody has left, that would be what is expected anyhow, and every attempt in vain: there it has to be said.
 */
final class Regained {

    private final CustomerValue value;

    Regained(CustomerValue value) {
        this.value = value;
    }

    /** @throws Rejection where no model says */
    BigDecimal amount() {
        var unsaid = whyNoModelSays();
        if (unsaid != null) {
            throw Rejection.invalid(Fault.pointer("/valueIfRegained", "REQUIRED", unsaid));
        }
        return ValueWhileAlive.of(value.worth(), value.basis().formula().forecast());
    }

    private String whyNoModelSays() {
        var worth = value.worth();
        if (worth.contract() != null) {
            return "The customer is under contract and has not left: ask /retention-evaluations, or give what it brings once"
                    + " it is regained.";
        }
        if (worth.history().purchases() == 0) {
            return "The customer has not bought yet, and no model says what it brings once it is regained; give it.";
        }
        var model = value.model().name();
        if (worth.probabilityAlive().isEmpty()) {
            return model
                    + " knows no leaving, and does not say what the customer brings once it is regained; give it, or"
                    + " activate BG_NBD.";
        }
        if (value.model() instanceof BuyingInPeriods
                && worth.history().periods().nothingMissed()) {
            return tooSoonToTell(worth.history().periods());
        }
        return worth.future().reasons().contains(Reason.ONE_PURCHASE_ONLY)
                ? model + " takes who bought once for still there, and does not say what the customer brings once it is"
                        + " regained; give it, or suppose MBG_NBD or PARETO_NBD."
                : null;
    }

    /** P(alive) is 1 until a period in which the customer could have bought is silent. */
    private static String tooSoonToTell(BoughtPeriods bought) {
        var since = bought.opportunities() == 0
                ? "sees no opportunity to buy until the period of the first purchase is over, "
                : "sees no opportunity missed since the period of the last purchase, ";
        return BetaGeometricBetaBernoulli.CODE + " " + since + bought.period().iso()
                + ", takes the customer for still there, and does not say what it brings once it is regained; give it, or"
                + " suppose MBG_NBD or PARETO_NBD.";
    }
}
