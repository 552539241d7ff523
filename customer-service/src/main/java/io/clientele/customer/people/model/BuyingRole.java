package io.clientele.customer.people.model;

import io.clientele.customer.model.words.Label;

/** What a person has to say in a decision to buy. */
public enum BuyingRole {
    DECISION_MAKER("Decision maker", "决策者"),
    INFLUENCER("Influencer", "影响者"),
    USER("User", "使用者"),
    GATEKEEPER("Gatekeeper", "把关者"),
    BENEFICIARY("Beneficiary", "受益者");

    private final Label label;

    BuyingRole(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
