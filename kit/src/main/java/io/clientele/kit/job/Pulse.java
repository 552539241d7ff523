package io.clientele.kit.job;

/** What a heartbeat hears back. */
enum Pulse {
    ON,
    CANCELLED,
    LOST
}
