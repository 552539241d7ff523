package io.clientele.interaction.model;

import java.util.UUID;

/** Goods taken back: the amount is given as it was paid, not below zero, and subtracts. Its cost is the direct cost to serve. */
record Return(Sale sale, UUID purchase) implements Content {

    static Return of(Draft draft, Check check) {
        return new Return(Sale.of(draft.money(), check), draft.particulars().returns());
    }

    @Override
    public Figures figures() {
        return sale.figures(sale.costToServe());
    }
}
