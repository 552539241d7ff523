package io.clientele.interaction.model.content.relationship;

import java.util.UUID;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** The customer recommended us; the one who came of it is named when known. */
record Referral(UUID referredCustomerId, Amount cost) implements Relationship {

    static Referral of(Draft draft, Check check) {
        var referred = draft.particulars().referredCustomerId();
        check.that(
                referred == null || !referred.equals(draft.customerId()),
                "/referredCustomerId",
                "REFERS_TO_ITSELF",
                "Nobody refers themselves: name the customer who came of it.");
        return new Referral(referred, draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
