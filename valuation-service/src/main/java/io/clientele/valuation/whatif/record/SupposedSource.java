package io.clientele.valuation.whatif.record;

/** How a record was obtained, as it says itself. */
enum SupposedSource {
    QUESTIONNAIRE,
    PHONE_INTERVIEW,
    ON_SITE_INTERVIEW,
    TRADE_FAIR_CARD,
    REFERRAL,
    WALK_IN,
    CALL_IN,
    RESALE,
    PUBLIC_RECORD,
    INTERMEDIARY,
    MEDIA_RESPONSE,
    RESELLER,
    PARTNER,
    WEB
}
