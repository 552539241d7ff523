package io.clientele.customer.imports.file;

/** What an empty cell says of a customer that is there. */
public enum EmptyCells {
    /** Nothing: the property stays. */
    KEEP,
    /** That the property is unknown: it is removed. */
    REMOVE
}
