package io.clientele.valuation.policy.activation;

/** A policy that has versions, one of which is in force. */
public enum PolicyKind {
    /** What activities cost. */
    COST("cost_policy"),
    /** What the future is seen by. */
    VALUATION("valuation_policy");

    private final String table;

    PolicyKind(String table) {
        this.table = table;
    }

    String activations() {
        return table + "_activation";
    }

    String versions() {
        return table;
    }
}
