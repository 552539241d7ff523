package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Content;

/** A talk, a letter, a visit. */
record Contact(Amount cost) implements Relationship {

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
