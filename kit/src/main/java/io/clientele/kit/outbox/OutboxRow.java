package io.clientele.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** A record waiting to be published. A null payload is a tombstone. */
public record OutboxRow(
        UUID eventId,
        String topic,
        String key,
        String partitionKey,
        String type,
        Instant occurredAt,
        byte[] payload,
        String requestId,
        String traceparent) {}
