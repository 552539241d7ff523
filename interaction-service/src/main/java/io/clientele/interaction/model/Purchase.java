package io.clientele.interaction.model;

/** What revenue arises from, and nothing else does. */
record Purchase(Sale sale) implements Content {

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
