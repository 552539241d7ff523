package io.clientele.interaction.model;

/** What became of a promise. */
public enum PromiseState {
    OPEN,
    KEPT,
    BROKEN,

    /** It was open when the customer was erased. */
    LAPSED
}
