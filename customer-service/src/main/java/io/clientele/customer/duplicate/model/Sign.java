package io.clientele.customer.duplicate.model;

import io.clientele.customer.model.words.Label;

/** Why two records may be of one customer. */
public enum Sign {
    PHONE(0.75, 0.75, "The same phone number", "电话相同"),
    EMAIL(0.85, 0.85, "The same e-mail address", "电子邮箱相同"),
    TAX_NUMBER(0.95, 0.95, "The same tax or registration number", "税号或注册号相同"),
    NAME_AND_BIRTH_DATE(0.9, 0.9, "The same name and date of birth", "姓名和出生日期相同"),
    /** With how similar they are. */
    NAME(0.7, 0.85, "Similar names", "名称相似"),
    /** Of Chinese names, without regard to tones. */
    SAME_SOUND(0.62, 0.7, "Names that sound the same", "名称读音相同"),
    /** Of Latin names of people. */
    MISSPELT(0.62, 0, "Names that differ by a misspelling", "姓名拼写略有出入"),
    /** Of Chinese names of organisations. */
    ONE_CHARACTER(0, 0.65, "Names that differ by one character", "名称仅一字之差");

    private final double ofPeople;
    private final double ofOrganisations;
    private final Label label;

    Sign(double ofPeople, double ofOrganisations, String english, String chinese) {
        this.ofPeople = ofPeople;
        this.ofOrganisations = ofOrganisations;
        this.label = new Label(english, chinese);
    }

    /** Of people, so similar as this, than another sign of theirs. */
    public boolean weighsLess(double similarity, Sign other) {
        return ofPeople * similarity < other.ofPeople;
    }

    double weight(boolean person) {
        return person ? ofPeople : ofOrganisations;
    }

    public Label label() {
        return label;
    }
}
