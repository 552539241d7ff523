package io.clientele.customer.model.contact;

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
