package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Content;

/** Something worth remembering. */
record Note(Amount cost) implements Relationship {

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
