package io.clientele.valuation.whatif.record;

/** What a customer is to us, as in its record. */
enum SupposedRole {
    CUSTOMER,
    SUPPLIER,
    DISTRIBUTOR,
    AGENT,
    PARTNER
}
