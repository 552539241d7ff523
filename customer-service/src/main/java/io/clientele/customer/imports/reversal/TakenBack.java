package io.clientele.customer.imports.reversal;

import java.util.List;

import io.clientele.customer.history.Undoable;
import io.clientele.kit.rejection.Rejection;

/** How it ended to take a version of a record back. */
sealed interface TakenBack {

    /** @param version at which what could be undone was undone; 0 when that made none */
    static TakenBack of(Undoable what, long version) {
        return what.since().isEmpty() ? new Reverted(version) : new Kept("CHANGED_SINCE", what.since(), version);
    }

    /** @param version that took it back; 0 when the record is gone, or said already what it said before */
    record Reverted(long version) implements TakenBack {}

    /**
     * @param because the name of a fault
     * @param fields that were changed since; everything else that the row changed is as it was before. None when the row is kept whole
     * @param version that took the rest back; 0 when there is none
     */
    record Kept(String because, List<String> fields, long version) implements TakenBack {

        Kept(String because) {
            this(because, List.of(), 0);
        }

        /** The first fault that was found. */
        static Kept because(Rejection no) {
            return new Kept(
                    no.faults().isEmpty() ? no.code() : no.faults().getFirst().code());
        }
    }
}
