package io.clientele.customer.bond.model;

import io.clientele.customer.model.words.Label;

/** What keeps the customer. */
public enum Hold {
    NOTHING("No bond holds", "没有稳固的纽带"),
    EXTERNAL_ONLY("Only external bonds hold: the customer stays as long as it must", "仅有外部纽带：客户因受约束而留下，关系脆弱"),
    INTERNAL("Internal bonds hold: the customer stays because it wants to", "内部纽带稳固：客户出于意愿而留下");

    private final Label label;

    Hold(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
