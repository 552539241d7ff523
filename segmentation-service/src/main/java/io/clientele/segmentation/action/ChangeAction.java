package io.clientele.segmentation.action;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people may change of an action. */
@Schema(name = "ChangeAction", description = "What to change of an action")
record ChangeAction(
        @Schema(description = "ACCEPTED, DONE or DISMISSED", examples = "ACCEPTED") @NotNull
        ActionStatus status) {}
