package io.clientele.interaction.model;

/** The way by which customer and company met. */
public enum Channel {
    PHONE,
    EMAIL,
    WEB,
    APP,
    MESSAGING,
    SMS,
    FAX,
    IN_PERSON,
    POST,
    CALL_CENTRE
}
