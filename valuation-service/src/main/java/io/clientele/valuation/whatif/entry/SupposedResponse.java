package io.clientele.valuation.whatif.entry;

/** What a customer did about a marketing touch, as in the journal. */
enum SupposedResponse {
    NONE,
    OPENED,
    CLICKED,
    REPLIED,
    VISITED,
    BOUGHT,
    DECLINED,
    UNSUBSCRIBED
}
