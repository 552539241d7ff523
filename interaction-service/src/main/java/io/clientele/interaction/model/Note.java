package io.clientele.interaction.model;

/** Something worth remembering. */
record Note(Amount cost) implements Content {

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
