package io.clientele.valuation.registry;

/** What a model answers. One model of a role is active at a time. */
public enum Role {
    /** How often customers buy, and whether they are still there. */
    PURCHASE("how often customers buy"),
    /** What they spend on a purchase. */
    SPEND("what customers spend on a purchase"),
    /** How long contracts are renewed: values those who are under contract. */
    CONTRACT("how long contracts are renewed"),
    /** How often yearly or monthly opportunities are taken. Published and calculated with; values nobody by itself. */
    OPPORTUNITY("how often opportunities to buy are taken");

    private final String described;

    Role(String described) {
        this.described = described;
    }

    /** The same in words. */
    public String described() {
        return described;
    }

    /** Whether an active model of this role changes what customers are worth. */
    public boolean valuesCustomers() {
        return this != OPPORTUNITY;
    }
}
