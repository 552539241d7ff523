package io.clientele.interaction.model;

/** Who took the first step. */
public enum Initiator {
    CUSTOMER,
    COMPANY
}
