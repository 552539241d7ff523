package io.clientele.valuation.whatif.entry;

/** What can be supposed: every kind of the journal that callers post, but for corrections, which are supposed apart. */
enum SupposedKind {
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
    CONTRACT_STARTED,
    CONTRACT_RENEWED,
    CONTRACT_CHANGED,
    CONTRACT_ENDED,
    NOTE;

    /** Whether it moves revenue; any other counts by its cost, its activity and what it says of the relation. */
    boolean trade() {
        return this == PURCHASE || this == RETURN;
    }

    /** Whether it says what is to be paid, or was: that is no revenue. */
    boolean bills() {
        return this == INVOICE || this == PAYMENT;
    }

    /** Whether it can say what was paid to make it good. */
    boolean complains() {
        return this == COMPLAINT || this == COMPLAINT_STEP;
    }

    boolean ofContract() {
        return this == CONTRACT_STARTED || followsAStart();
    }

    /** Whether it is about a contract that another entry started. */
    boolean followsAStart() {
        return this == CONTRACT_RENEWED || this == CONTRACT_CHANGED || this == CONTRACT_ENDED;
    }
}
