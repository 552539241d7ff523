package io.clientele.interaction.model.content.trade;

import java.util.UUID;

import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** Goods taken back: the amount is given as it was paid, not below zero, and subtracts. Its cost is the direct cost to serve. */
record Return(Sale sale, UUID purchase) implements Trade {

    static Return of(Draft draft, Check check) {
        return new Return(Sale.of(draft.money(), check), draft.particulars().returns());
    }

    @Override
    public Figures figures() {
        return sale.figures(sale.costToServe());
    }
}
