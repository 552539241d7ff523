package io.clientele.customer.imports.reversal;

import java.util.UUID;

/**
 * A version of a record that is to be taken back.
 *
 * @param now the version at which the record must be; another one says that somebody changed it since
 */
record Retraction(UUID customer, long version, long now) {

    /** What is to be taken back. */
    Made made() {
        return new Made(customer, version);
    }

    /** A version of a record. */
    record Made(UUID customer, long version) {}
}
