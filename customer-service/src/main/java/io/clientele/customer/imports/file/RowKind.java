package io.clientele.customer.imports.file;

/** What the rows of a file are about. */
public enum RowKind {
    CUSTOMERS,
    /** People at organisations. */
    PEOPLE
}
