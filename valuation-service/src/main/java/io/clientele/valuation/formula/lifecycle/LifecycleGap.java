package io.clientele.valuation.formula.lifecycle;

/** What a lifecycle profit could not know, and what stands in for it. */
public enum LifecycleGap {
    /** The customer's own mean cost to serve stands in, so that nothing counts as saved. */
    COST_TO_SERVE_OF_BASE,
    /** Counts as nothing. */
    ACQUISITION_COST,
    /** Bad word of mouth counts as nothing. */
    MARGIN_OF_BASE
}
