package io.clientele.valuation.whatif.entry;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SupposedStep",
        description =
                "Where a complaint goes: OPEN → ACKNOWLEDGED → IN_PROGRESS → RESOLVED → CLOSED; RESOLVED or CLOSED →"
                        + " REOPENED → IN_PROGRESS")
record SupposedStep(
        @Schema(description = "Where it stands after the step", required = true, examples = "ACKNOWLEDGED") @NotNull
        SupposedComplaintState to) {}
