package io.clientele.customer.imports.intake;

/** What rows that come in may do. */
public enum IntakeMode {
    /** Make records only. */
    CREATE,
    /** Change records only. */
    UPDATE,
    /** Change the record that a row names, or make one. */
    UPSERT
}
