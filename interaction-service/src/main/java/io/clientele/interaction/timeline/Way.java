package io.clientele.interaction.timeline;

/** How a page of the journal is found, newest first; all find the same. */
enum Way {
    /** Along an index that has the order. */
    IN_ORDER,

    /** All of them, which are few, by their amounts. */
    FEW,

    /** The newest of each step of amounts, along an index that has the order within a step. */
    BY_STEP
}
