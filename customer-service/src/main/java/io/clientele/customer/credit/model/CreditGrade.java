package io.clientele.customer.credit.model;

import io.clientele.customer.model.words.Label;

/** Five levels of trust, the best first. */
public enum CreditGrade {
    EXCELLENT("Excellent credit", "信誉最好"),
    GOOD("Good credit", "信誉较好"),
    FAIR("Fair credit", "信誉一般"),
    POOR("Poor credit", "信誉较差"),
    NONE("No credit", "无信誉");

    private final Label label;

    CreditGrade(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
