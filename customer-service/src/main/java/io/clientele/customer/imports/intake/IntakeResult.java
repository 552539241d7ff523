package io.clientele.customer.imports.intake;

import java.util.UUID;

import io.clientele.kit.rejection.Rejection;

/** What became of a row that came in. */
public sealed interface IntakeResult {

    /**
     * @param merged the customer that the row named, when it is merged into the one where the person is now; null otherwise
     * @param contact the person at the customer whom the row made; null of rows of customers
     */
    record Created(UUID id, UUID merged, UUID contact) implements IntakeResult {

        Created(UUID id) {
            this(id, null, null);
        }
    }

    /**
     * @param merged the customer that the row named, when it is merged into this one; null otherwise
     * @param contact the person at the customer whom the row changed; null of rows of customers
     */
    record Updated(UUID id, long version, UUID merged, UUID contact) implements IntakeResult {

        public Updated(UUID id, long version, UUID merged) {
            this(id, version, merged, null);
        }
    }

    record Unchanged(UUID id) implements IntakeResult {}

    record Refused(Rejection why) implements IntakeResult {}
}
