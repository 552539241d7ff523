package io.clientele.valuation.scorecard.activation;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which version scores customers from now on")
record ActivateScorecard(
        @Schema(description = "A version that was tried on the base", examples = "2") @NotNull @Min(1) @Max(1_000_000)
        Integer version,

        @Schema(
                description =
                        "dryRun of the result whose outcome is to come true; absent: the last one of this version",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID dryRun) {}
