package io.clientele.customer.part;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that belongs to a customer, has an identity and changes.
 *
 * @param version 1, 2, 3 …: what If-Match compares
 */
public record Part<T>(
        UUID id,
        UUID customerId,
        long version,
        T content,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    Part<T> changed(T fresh, Instant at, String by) {
        return new Part<>(id, customerId, version + 1, fresh, createdAt, createdBy, at, by);
    }
}
