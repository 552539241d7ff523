package io.clientele.valuation.whatif.record;

/** What a customer is, as in its record. */
enum SupposedCustomerKind {
    INDIVIDUAL,
    COMPANY,
    GOVERNMENT,
    NON_PROFIT
}
