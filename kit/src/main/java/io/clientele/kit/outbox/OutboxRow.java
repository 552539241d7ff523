package io.clientele.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record waiting to be published. A null payload is a tombstone.
 *
 * @param goneWith of a tombstone the keys that are gone with it
 * @param moreFollows whether an event of the same partition key follows that is true only together with this one
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
        boolean moreFollows,
        String requestId,
        String traceparent) {}
