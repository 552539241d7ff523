package io.clientele.valuation.whatif.entry;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.fact.Fact;

@Schema(name = "SupposedCorrection", description = "A correction that nobody posted")
public record SupposedCorrection(
        @Schema(
                description = "The entry of this customer to correct, also one that happened after asOf",
                required = true,
                examples = "0198c0de-7a11-7000-8000-000000000002")
        @NotNull
        UUID corrects,

        @Schema(
                description =
                        "The whole entry that takes its place; without occurredAt it keeps that of the entry corrected, and a"
                                + " contract stays the contract that it is. INVOICE, COMPLAINT, COMPLAINT_STEP, PROMISE,"
                                + " PROMISE_SETTLED and CONTRACT_STARTED keep their kind. Absent: the entry is voided, with"
                                + " the steps of a complaint, the settlement of a promise, what became of a contract and"
                                + " what was returned of a purchase")
        @Valid
        SupposedEntry replacement) {

    /** What has moved a balance on can only be followed by another move. */
    private static final Set<String> FINAL = Set.of("POINTS_EARNED", "POINTS_REDEEMED", "POINTS_EXPIRED");

    /** What is voided with all that has moved it on. */
    private static final Set<String> MOVED = Set.of("COMPLAINT", "PROMISE", "CONTRACT_STARTED");

    /** What others are about stays what it is, and so does what has moved it on. */
    private static final Set<String> KEPT =
            Set.of("INVOICE", "COMPLAINT", "COMPLAINT_STEP", "PROMISE", "PROMISE_SETTLED", "CONTRACT_STARTED");

    /** What the journal would refuse for the kind of the entry, or of what is to take its place. */
    List<Fault> refused(Fact target, String at) {
        var kind = replacement == null ? target.kind() : replacement.kind().name();
        return new Faults()
                .require(
                        !FINAL.contains(target.kind()),
                        () -> Fault.pointer(
                                at + "/corrects",
                                "NOT_CORRECTABLE",
                                "An entry of kind " + target.kind()
                                        + " has moved a balance on: the journal takes no correction of it."))
                .require(
                        kind.equals(target.kind()) || free(kind) && free(target.kind()),
                        () -> Fault.pointer(
                                at + "/replacement/kind",
                                "OTHER_KIND",
                                "An entry of kind " + target.kind() + " cannot become one of kind " + kind
                                        + ": void it, and suppose what happened as an entry."))
                .list();
    }

    boolean takesOthersAlong(Fact target) {
        return replacement == null && MOVED.contains(target.kind());
    }

    private static boolean free(String kind) {
        return !KEPT.contains(kind) && !FINAL.contains(kind);
    }
}
