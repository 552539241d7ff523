package io.clientele.e2e.history;

import java.time.Instant;

/** What became of a promise. */
final class Promise {

    /** The entry that says now what was promised. */
    Entry made;

    /** The entry that says what became of it; null while it is open. */
    Entry settlement;

    String state = "OPEN";
    Instant settledAt;

    boolean settledBefore(Instant at) {
        return settledAt != null && settledAt.isBefore(at);
    }
}
