package io.clientele.interaction.recording;

import java.util.List;

import io.clientele.interaction.model.Named;
import io.clientele.interaction.model.Reference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** The reasons for which an entry that is in order is refused all the same. */
final class Conflicts {

    private Conflicts() {}

    static Rejection otherBody(Reference reference) {
        var detail = "Something else was posted under the reference " + reference.system() + ":" + reference.id()
                + ". Correct that entry, or use a reference of its own.";
        return Rejection.conflict(
                "REFERENCE_TAKEN", detail, List.of(Fault.pointer("/externalReference", "REFERENCE_TAKEN", detail)));
    }

    static Rejection noSuchEntry(String property, String hint) {
        return Rejection.invalid(
                Fault.pointer("/" + property, "UNKNOWN_ENTRY", property + " names no entry of the journal." + hint));
    }

    static Rejection otherEntry(Named named) {
        return Rejection.invalid(Fault.pointer(
                "/" + named.property(),
                "NO_" + named.kind(),
                named.property() + " must name an entry of kind " + named.kind() + " of the same customer."));
    }

    static Rejection batchRefused() {
        return Rejection.conflict(
                "BATCH_REFUSED", "Another row of the batch was refused, and atomic=true lets all rows in or none.");
    }
}
