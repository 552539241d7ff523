package io.clientele.customer.change;

import java.util.UUID;

import io.clientele.customer.model.Customer;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.kit.rejection.Rejection;

/** What becomes of a body that was sent to be registered. */
public sealed interface Outcome {

    record Created(Customer customer, CustomerEntity row) implements Outcome {}

    /** The same body came before, under the same external reference, and became this customer. */
    record Duplicate(UUID id) implements Outcome {}

    record Rejected(Rejection why) implements Outcome {}
}
