package io.clientele.interaction.points.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "By which version purchases earn from now on")
record ActivatePointsRule(
        @Schema(description = "A registered version; 0: what the settings say", required = true, examples = "1")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer version) {}
