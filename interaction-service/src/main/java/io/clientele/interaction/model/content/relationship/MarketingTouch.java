package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Response;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** Something we sent or showed, what it cost, and what came of it. */
record MarketingTouch(String campaign, Response response, Amount cost) implements Relationship {

    static MarketingTouch of(Draft draft, Check check) {
        var particulars = draft.particulars();
        check.that(
                particulars.campaign() != null
                        || particulars.response() != null
                        || draft.circumstances().channel() != null
                        || draft.money().cost() != null
                        || draft.texts().any(),
                "/campaign",
                Check.REQUIRED,
                "Say what it was: the campaign, the channel, the response, the cost, or in words, as in subject.");
        check.text(particulars.campaign(), "/campaign", 200);
        return new MarketingTouch(
                particulars.campaign(), particulars.response(), draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
