package io.clientele.kit.job.work;

/** What a heartbeat hears back. */
enum Pulse {
    ON,
    CANCELLED,
    LOST
}
