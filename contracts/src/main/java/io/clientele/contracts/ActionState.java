package io.clientele.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An action for a customer.
 *
 * @param code what to do, such as KEEP_AND_DEEPEN
 * @param status PROPOSED, ACCEPTED, DONE, DISMISSED or WITHDRAWN
 * @param resources NONE, MODERATE, HEAVY or HEAVIEST
 * @param reason the code of the rule that led here
 */
public record ActionState(
        UUID id,
        long version,
        UUID customerId,
        String scheme,
        String classCode,
        String code,
        String resources,
        String reason,
        String status,
        Instant createdAt,
        Instant updatedAt) {}
