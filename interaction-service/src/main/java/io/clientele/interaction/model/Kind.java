package io.clientele.interaction.model;

/** What sort of thing happened. A correction that replaces an entry is kept under the kind of its replacement. */
public enum Kind {
    CONTACT,
    PURCHASE,
    RETURN,
    EXCHANGE,
    INVOICE,
    PAYMENT,
    MATERIAL_SUPPORT,
    MARKETING_TOUCH,
    SERVICE_CASE,
    COMPLAINT,
    COMPLAINT_STEP,
    SURVEY_ANSWER,
    REFERRAL,
    PROMISE,
    PROMISE_SETTLED,
    PREFERENCE_LEARNED,
    MARKET_INTELLIGENCE,
    POINTS_EARNED,
    POINTS_REDEEMED,
    POINTS_EXPIRED,
    CONTRACT_STARTED,
    CONTRACT_RENEWED,
    CONTRACT_CHANGED,
    CONTRACT_ENDED,
    NOTE,
    CORRECTION
}
