package io.clientele.customer.model.profile;

/** What the party is to the company; it can be several things at once. */
public enum CustomerRole {
    CUSTOMER,
    SUPPLIER,
    DISTRIBUTOR,
    AGENT,
    PARTNER
}
