package io.clientele.interaction.model;

import java.util.UUID;

/** The customer recommended us; the one who came of it is named when known. */
record Referral(UUID referredCustomerId, Amount cost) implements Content {

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
