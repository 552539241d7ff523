package io.clientele.valuation.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.scorecard.definition.ScorecardSaid;

@Schema(description = "A new scorecard with its first version")
record RegisterScorecard(
        @Schema(description = "Code of no other scorecard", examples = "WHOLESALE", maxLength = 40)
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters")
        String code,

        @Schema(description = "What is weighed, and how") @NotNull @Valid
        ScorecardSaid definition) {}
