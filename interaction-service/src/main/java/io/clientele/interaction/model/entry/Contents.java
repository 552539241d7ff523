package io.clientele.interaction.model.entry;

import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.content.care.Care;
import io.clientele.interaction.model.content.relationship.Relationship;
import io.clientele.interaction.model.content.trade.Trade;
import io.clientele.interaction.model.draft.Draft;

/** Which family of contents a kind belongs to. */
final class Contents {

    private Contents() {}

    static Content of(Draft draft, Books books, Check check) {
        return switch (draft.kind()) {
            case PURCHASE,
                    RETURN,
                    EXCHANGE,
                    INVOICE,
                    PAYMENT,
                    CONTRACT_STARTED,
                    CONTRACT_RENEWED,
                    CONTRACT_CHANGED,
                    CONTRACT_ENDED -> Trade.of(draft, books, check);
            case SERVICE_CASE, COMPLAINT, COMPLAINT_STEP, SURVEY_ANSWER, PROMISE, PROMISE_SETTLED ->
                Care.of(draft, check);
            case CONTACT,
                    MARKETING_TOUCH,
                    MATERIAL_SUPPORT,
                    REFERRAL,
                    POINTS_EARNED,
                    POINTS_REDEEMED,
                    POINTS_EXPIRED,
                    PREFERENCE_LEARNED,
                    MARKET_INTELLIGENCE,
                    NOTE -> Relationship.of(draft, check);
            case CORRECTION -> throw new IllegalArgumentException("A correction is no content of its own");
        };
    }
}
