package io.clientele.customer.model.profile;

/** How the record was obtained. */
public enum RecordSource {
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
