package io.clientele.customer.attribute.model;

/** What the values of an attribute are. */
public enum AttributeType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    CHOICE
}
