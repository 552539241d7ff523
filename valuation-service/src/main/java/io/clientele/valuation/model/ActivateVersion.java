package io.clientele.valuation.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which version values customers from now on")
record ActivateVersion(
        @Schema(description = "A version that a fit has found", examples = "3") @NotNull @Min(1) @Max(1_000_000)
        Integer version,

        @Schema(description = "Activates a version that did not converge", defaultValue = "false")
        Boolean force) {}
