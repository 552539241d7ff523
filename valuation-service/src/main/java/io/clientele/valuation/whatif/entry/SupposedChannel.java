package io.clientele.valuation.whatif.entry;

/** The ways by which customer and company meet, as in the journal. */
enum SupposedChannel {
    PHONE,
    EMAIL,
    WEB,
    APP,
    MESSAGING,
    SMS,
    FAX,
    IN_PERSON,
    POST,
    CALL_CENTRE
}
