package io.clientele.interaction.model.content.trade;

import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.draft.Draft;

/** What revenue arises from, and nothing else does. */
record Purchase(Sale sale) implements Trade {

    static Purchase of(Draft draft, Check check) {
        var sale = Sale.of(draft.money(), check);
        sale.checkCostOfGoods(check);
        return new Purchase(sale);
    }

    @Override
    public Figures figures() {
        return sale.figures(sale.costOfGoods());
    }
}
