package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Samples, sales material, equipment or training that we gave; what it cost is a direct cost to serve. */
record MaterialSupport(Amount cost) implements Relationship {

    static MaterialSupport of(Draft draft, Check check) {
        var support = draft.details().support();
        check.present(support, "/support", "Say what was given.");
        if (support != null) {
            check.present(support.type(), "/support/type", "Required.");
            check.requiredText(support.item(), "/support/item", 200);
            check.quantity(support.quantity(), "/support/quantity");
        }
        return new MaterialSupport(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
