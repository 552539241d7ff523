package io.clientele.valuation.registry;

import java.util.Map;

import io.clientele.valuation.formula.ModelTime;
import io.clientele.valuation.formula.fit.Fit;
import io.clientele.valuation.formula.fit.FitProgress;

/** A model that can be fitted to the base. */
public sealed interface Family permits PurchaseFamily, SpendFamily, ContractFamily, OpportunityFamily {

    /** As in the API: BG_NBD. */
    String name();

    Role role();

    /** The paper. */
    String source();

    /** Whether its parameters count time, or periods. */
    boolean knowsTime();

    /** The unit that is meant when none is named. */
    default String customaryUnit() {
        return role() == Role.CONTRACT ? "P1Y" : "P1W";
    }

    /**
     * Finds the parameters under which the base is most likely.
     *
     * @throws IllegalArgumentException in words, if there is nothing to learn from
     */
    Found fit(Statistics base, ModelTime unit, FitProgress progress);

    /** A fit, with the parameters it found by name. */
    record Found(Fit<?> fit, Map<String, Double> parameters) {}
}
