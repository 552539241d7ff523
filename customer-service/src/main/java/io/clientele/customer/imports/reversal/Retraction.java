package io.clientele.customer.imports.reversal;

import java.util.UUID;

/** A version of a record that is to be taken back. */
record Retraction(UUID customer, long version) {

    boolean registered() {
        return version == 1;
    }
}
