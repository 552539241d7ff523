package io.clientele.valuation.cost;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which version is in force from now on")
record ActivateCostPolicy(
        @Schema(description = "A registered version; 0: no activity costs anything", required = true, examples = "3")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer version) {}
