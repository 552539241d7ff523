package io.clientele.customer.imports.intake;

import java.util.UUID;

import io.clientele.kit.rejection.Rejection;

/** What became of a row that came in. */
public sealed interface IntakeResult {

    record Created(UUID id) implements IntakeResult {}

    /** @param merged the customer that the row named, when it is merged into this one; null otherwise */
    record Updated(UUID id, long version, UUID merged) implements IntakeResult {}

    record Unchanged(UUID id) implements IntakeResult {}

    record Refused(Rejection why) implements IntakeResult {}
}
