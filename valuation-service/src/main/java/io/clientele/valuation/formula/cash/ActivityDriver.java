package io.clientele.valuation.formula.cash;

/** What activity-based costing counts in the journal (V2). Each has a rate in {@link ActivityRates}. */
public enum ActivityDriver {
    /** Purchases taken, picked and delivered: the one driver of the cost to provide. */
    ORDERS,
    /** Meetings in person. */
    VISITS,
    /** Telephone calls. */
    CALLS,
    /** Minutes spent on service cases. */
    SERVICE_MINUTES,
    /** Complaints handled. */
    COMPLAINTS,
    /** Returns handled. */
    RETURNS,
    /** Marketing touches sent. */
    MARKETING_TOUCHES;

    /** Where the cost of this activity is shown. */
    ValuePart.Kind part() {
        return this == ORDERS ? ValuePart.Kind.COST_TO_PROVIDE : ValuePart.Kind.COST_TO_SERVE;
    }
}
