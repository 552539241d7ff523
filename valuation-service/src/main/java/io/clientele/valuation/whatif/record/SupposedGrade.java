package io.clientele.valuation.whatif.record;

/** How far a customer is to be trusted with credit, as in its record. */
enum SupposedGrade {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR,
    NONE
}
