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
}
