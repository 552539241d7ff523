package io.clientele.interaction.model;

/** What revenue arises from, and nothing else does. */
record Purchase(Sale sale) implements Content {

    static Purchase of(Draft draft, Check check) {
        return new Purchase(Sale.of(draft.money(), check));
    }

    @Override
    public Figures figures() {
        return sale.figures();
    }
}
