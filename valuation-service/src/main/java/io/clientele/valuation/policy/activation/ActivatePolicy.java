package io.clientele.valuation.policy.activation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which version is in force from now on")
public record ActivatePolicy(
        @Schema(
                description = "A registered version; of the cost policy also 0: no activity costs anything",
                required = true,
                examples = "3")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Integer version) {}
