package io.clientele.customer;

import io.clientele.kit.rejection.Rejection;

/** One row of a batch, as far as it could be read. */
sealed interface Sent {

    record Readable(RegisterCustomer body) implements Sent {}

    record Unreadable(Rejection why) implements Sent {}
}
