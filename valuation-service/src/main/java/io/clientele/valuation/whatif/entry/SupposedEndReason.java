package io.clientele.valuation.whatif.entry;

/** Why a contract ends, as in the journal. */
enum SupposedEndReason {
    EXPIRED,
    CANCELLED_BY_CUSTOMER,
    CANCELLED_BY_COMPANY,
    BREACHED,
    REPLACED
}
