package io.clientele.customer.imports.reversal;

import io.clientele.kit.rejection.Rejection;

/** How it ended to take a version of a record back. */
sealed interface TakenBack {

    /** @param version of the record as it is now; 0 when there is none any more */
    record Reverted(long version) implements TakenBack {}

    /** @param because the name of a fault */
    record Kept(String because) implements TakenBack {

        /** The first fault that was found. */
        static Kept because(Rejection no) {
            return new Kept(
                    no.faults().isEmpty() ? no.code() : no.faults().getFirst().code());
        }
    }
}
