package io.clientele.interaction.model.content.relationship;

import java.util.Objects;
import java.util.stream.Stream;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** What a customer told of the market: competitors, their products and prices. A competitor's price is no money of ours. */
record MarketIntelligence(Amount cost) implements Relationship {

    static MarketIntelligence of(Draft draft, Check check) {
        var said = draft.details().intelligence();
        var texts = draft.texts();
        check.that(
                said != null
                        || Stream.of(texts.subject(), texts.summary(), texts.description())
                                .anyMatch(Objects::nonNull),
                "/intelligence",
                Check.REQUIRED,
                "Say what was heard: in intelligence, or in subject, summary or description.");
        if (said != null) {
            check.that(
                    said.competitor() != null || said.product() != null,
                    "/intelligence/competitor",
                    Check.REQUIRED,
                    "Name the competitor, or the product, or both.");
            check.text(said.competitor(), "/intelligence/competitor", 200);
            check.text(said.product(), "/intelligence/product", 200);
        }
        return new MarketIntelligence(draft.money().cost());
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
