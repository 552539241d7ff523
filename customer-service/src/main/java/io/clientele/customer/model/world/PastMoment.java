package io.clientele.customer.model.world;

import java.time.Instant;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** Moments at which somebody did or said something. */
public final class PastMoment {

    /** As in the journal: nothing that is older can be meant. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private PastMoment() {}

    /** @param pointer ends in the name of the property */
    public static void check(Instant at, String pointer, Instant now, Faults faults) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        faults.require(
                at == null || !at.isAfter(now),
                () -> Fault.pointer(pointer, "IN_THE_FUTURE", name + " must not be after now."));
        faults.require(
                at == null || !at.isBefore(EARLIEST),
                () -> Fault.pointer(pointer, "OUT_OF_RANGE", name + " must not be before " + EARLIEST + "."));
    }
}
