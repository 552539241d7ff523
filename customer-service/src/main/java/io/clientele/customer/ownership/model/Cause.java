package io.clientele.customer.ownership.model;

import io.clientele.customer.model.words.Label;

/** How somebody came to look after a customer. */
public enum Cause {
    RECORD("Named in the record", "在客户资料中指定"),
    APPROVED("Assigned after review", "审核后分配"),
    ASSIGNED("Assigned", "分配"),
    TRANSFERRED("Transferred", "移交"),
    DEADLINE_MISSED("The one before missed the first contact", "前任未按期首次联系");

    private final Label label;

    Cause(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
