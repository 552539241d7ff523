package io.clientele.valuation.registry;

/** What a model answers. One model of a role is active at a time. */
public enum Role {
    /** How often customers buy, and whether they are still there. */
    PURCHASE,
    /** What they spend on a purchase. */
    SPEND,
    /** How long contracts are renewed: values those who are under contract. */
    CONTRACT
}
