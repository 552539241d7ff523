package io.clientele.interaction.model.content.relationship;

import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Draft;

/** How customer and company keep in touch, what they give one another and learn of one another. */
public sealed interface Relationship extends Content
        permits Contact,
                MarketingTouch,
                MaterialSupport,
                Referral,
                PointsMovement,
                PreferenceLearned,
                MarketIntelligence,
                Note {

    static Relationship of(Draft draft, Check check) {
        return switch (draft.kind()) {
            case CONTACT -> new Contact(draft.money().cost());
            case MARKETING_TOUCH -> MarketingTouch.of(draft, check);
            case MATERIAL_SUPPORT -> MaterialSupport.of(draft, check);
            case REFERRAL -> Referral.of(draft, check);
            case POINTS_EARNED, POINTS_REDEEMED, POINTS_EXPIRED -> PointsMovement.of(draft, check);
            case PREFERENCE_LEARNED -> PreferenceLearned.of(draft, check);
            case MARKET_INTELLIGENCE -> MarketIntelligence.of(draft, check);
            case NOTE -> Note.of(draft, check);
            default -> throw new IllegalArgumentException(draft.kind() + " is another family's");
        };
    }
}
