package io.clientele.valuation.whatif.entry.complaint;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SupposedStep",
        description =
                "Where a complaint goes: OPEN → ACKNOWLEDGED → IN_PROGRESS → RESOLVED → CLOSED; RESOLVED or CLOSED →"
                        + " REOPENED → IN_PROGRESS")
public record SupposedStep(
        @Schema(description = "Where it stands after the step", required = true, examples = "ACKNOWLEDGED") @NotNull
        SupposedComplaintState to) {

    /** A complaint is open when it is recorded: no step leads there. */
    public boolean opens() {
        return to == SupposedComplaintState.OPEN;
    }

    /** Where it leads, in the word of the journal. */
    public String leadsTo() {
        return to.name();
    }
}
