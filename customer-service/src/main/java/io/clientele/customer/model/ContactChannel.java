package io.clientele.customer.model;

/** A way to reach somebody. */
public enum ContactChannel {
    PHONE,
    SMS,
    EMAIL,
    POST,
    MESSAGING,
    FAX,
    IN_PERSON
}
