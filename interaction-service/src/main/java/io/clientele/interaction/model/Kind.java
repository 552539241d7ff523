package io.clientele.interaction.model;

/** What sort of thing happened. A correction that replaces an entry is kept under the kind of its replacement. */
public enum Kind {
    CONTACT,
    PURCHASE,
    RETURN,
    MARKETING_TOUCH,
    SERVICE_CASE,
    COMPLAINT,
    SURVEY_ANSWER,
    REFERRAL,
    PAYMENT,
    NOTE,
    CORRECTION
}
