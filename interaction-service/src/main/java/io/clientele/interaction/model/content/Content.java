package io.clientele.interaction.model.content;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;

/** What an entry says beyond the common part, one record for each kind; each checks its own rules. */
@FunctionalInterface
public interface Content {

    /** In the currency that the entry was said in. Asked when everything was found in order. */
    Figures figures();

    /** The direct cost to serve, where nothing else counts. */
    static Figures served(Amount cost) {
        return cost == null ? Figures.NONE : Figures.ofCost(cost.value());
    }
}
