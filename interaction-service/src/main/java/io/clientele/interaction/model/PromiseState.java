package io.clientele.interaction.model;

/** What became of a promise. */
public enum PromiseState {
    OPEN,
    KEPT,
    BROKEN
}
