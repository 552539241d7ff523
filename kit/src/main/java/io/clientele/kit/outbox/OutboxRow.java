package io.clientele.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record waiting to be published. A null payload is a tombstone.
 *
 * @param goneWith of a tombstone the keys that are gone with it
 */
public record OutboxRow(
        UUID eventId,
        String topic,
        String key,
        String partitionKey,
        String type,
        Instant occurredAt,
        byte[] payload,
        List<String> goneWith,
        String requestId,
        String traceparent) {}
