package io.clientele.customer.change;

import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.rejection.Rejection;

/** One row of a batch, as far as it could be read. */
public sealed interface Sent {

    record Readable(RegisterCustomer body) implements Sent {}

    record Unreadable(Rejection why) implements Sent {}
}
