package io.clientele.customer.credit.model;

import java.util.Locale;

import io.clientele.customer.model.words.Label;

/** The six Cs that a credit file looks at. */
public enum CreditFactor {
    CAPITAL("Capital", "资本"),
    CONDITION("Condition", "环境"),
    CAPACITY("Capacity", "能力"),
    CHARACTER("Character", "品质"),
    COLLATERAL("Collateral", "抵押"),
    CONTINUITY("Continuity", "连续性");

    private final Label label;

    CreditFactor(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }

    /** The name of the property that holds it. */
    public String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
