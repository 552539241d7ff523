package io.clientele.valuation.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.scorecard.definition.ScorecardSaid;

@Schema(description = "Another version of a scorecard")
record AddScorecardVersion(
        @Schema(description = "What is weighed, and how") @NotNull @Valid
        ScorecardSaid definition) {}
