package io.clientele.interaction.model;

/** Help that a customer needed. */
record ServiceCase(String product, Amount cost) implements Content {

    static ServiceCase of(Draft draft, Check check) {
        check.text(draft.particulars().product(), "/product", 200);
        return new ServiceCase(draft.particulars().product(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
