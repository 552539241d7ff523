package io.clientele.customer.bond.model;

import java.util.Locale;

import io.clientele.customer.model.words.Label;

/** What can tie a customer to us: from outside, so that leaving would cost it something, or from within. */
public enum BondKind {
    LEGAL(false, "Legal", "法律纽带"),
    ECONOMIC(false, "Economic", "经济纽带"),
    TECHNICAL(false, "Technical", "技术纽带"),
    GEOGRAPHIC(false, "Geographic", "地理纽带"),
    TIME(false, "Time", "时间纽带"),
    KNOWLEDGE(true, "Knowledge", "知识纽带"),
    SOCIAL(true, "Social", "社会纽带"),
    CULTURAL(true, "Cultural", "文化纽带"),
    VALUES(true, "Values", "价值观纽带"),
    PSYCHOLOGICAL(true, "Psychological", "心理纽带");

    private final boolean internal;
    private final Label label;

    BondKind(boolean internal, String en, String zh) {
        this.internal = internal;
        label = new Label(en, zh);
    }

    public boolean internal() {
        return internal;
    }

    public Label label() {
        return label;
    }

    /** The name of the property that holds it. */
    public String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
