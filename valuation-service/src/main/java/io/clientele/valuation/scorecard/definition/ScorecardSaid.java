package io.clientele.valuation.scorecard.definition;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScorecardDefinition", description = "What is weighed, and how")
public record ScorecardSaid(
        @Schema(description = "The scorecard in words") @NotNull @Valid
        Words name,

        @Schema(description = "Whom it is for: ALL, BUYERS, PROSPECTS or INTERMEDIARIES", examples = "BUYERS") @NotNull
        Audience audience,

        @Schema(description = "Bands of scores, in any order; one must begin at 0") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid BandSaid> bands,

        @Schema(description = "The parts; groups may hold groups, four deep, with at most 60 leaves in all")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid NodeSaid> children,

        @Schema(description = "Pairwise judgements of the parts, in order, instead of their weights (AHP)")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> judgements) {}
