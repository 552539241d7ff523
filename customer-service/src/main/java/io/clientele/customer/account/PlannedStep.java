package io.clientele.customer.account;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of an account plan. */
@Schema(name = "PlannedStep", description = "One step of an account plan")
record PlannedStep(
        @Schema(description = "What is to be done", examples = "Invite the head of purchasing to the plant")
        @NotNull
        @Size(min = 1, max = 500)
        String what,

        @Schema(description = "Who does it", examples = "rep-7") @Size(min = 1, max = 100)
        String ownerId,

        @Schema(description = "By when", examples = "2026-03-31")
        LocalDate dueOn,

        @Schema(description = "When it was done; not in the future", examples = "2026-03-12")
        LocalDate doneOn) {}
