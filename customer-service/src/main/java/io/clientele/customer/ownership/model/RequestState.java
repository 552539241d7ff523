package io.clientele.customer.ownership.model;

import io.clientele.customer.model.words.Label;

/** Where a request stands; only IN_REVIEW can become something else. */
public enum RequestState {
    IN_REVIEW("In review", "待审核"),
    APPROVED("Approved", "已批准"),
    REJECTED("Rejected", "已驳回");

    private final Label label;

    RequestState(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
