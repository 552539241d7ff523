package io.clientele.customer.model.profile;

/** What kind of party the customer is. */
public enum CustomerKind {
    INDIVIDUAL,
    COMPANY,
    GOVERNMENT,
    NON_PROFIT;

    public boolean organisation() {
        return this != INDIVIDUAL;
    }

    /** Groups are of organisations, households of people; none has both. */
    public boolean groupsWith(CustomerKind other) {
        return organisation() == other.organisation();
    }
}
