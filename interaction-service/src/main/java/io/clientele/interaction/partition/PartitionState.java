package io.clientele.interaction.partition;

/** Whether a year of the journal can be read and written. */
enum PartitionState {
    ATTACHED,

    /** Read, but written no more: it is about to be detached. */
    CLOSED,
    DETACHED
}
