package io.clientele.interaction.model;

/** A talk, a letter, a visit. */
record Contact(Amount cost) implements Content {

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
