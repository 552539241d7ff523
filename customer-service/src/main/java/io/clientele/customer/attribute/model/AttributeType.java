package io.clientele.customer.attribute.model;

/** What the values of an attribute are. */
public enum AttributeType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    CHOICE;

    /** Whether of two values one comes before the other. */
    public boolean ordered() {
        return this == NUMBER || this == DATE;
    }

    /** Whether values are words. */
    public boolean text() {
        return this == TEXT || this == CHOICE;
    }
}
