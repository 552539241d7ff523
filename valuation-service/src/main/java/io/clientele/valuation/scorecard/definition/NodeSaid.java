package io.clientele.valuation.scorecard.definition;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Indicator;

@Schema(
        name = "ScorecardNode",
        description = "A part of a scorecard: a leaf that reads an indicator, or a group of parts")
public record NodeSaid(
        @Schema(description = "Stable code, unique in the scorecard", examples = "FREQUENCY", maxLength = 40)
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters")
        String code,

        @Schema(description = "The part in words") @NotNull @Valid
        Words label,

        @Schema(
                description = "Among its siblings; need not sum to 1. Not where the parent has judgements",
                defaultValue = "1",
                examples = "2",
                minimum = "0.000001",
                maximum = "1000000")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        Double weight,

        @Schema(
                description = "A leaf: the indicator to read; `GET /customers/{id}/indicators` lists them",
                examples = "ORDERS")
        Indicator indicator,

        @Schema(
                description = "A leaf: what CATEGORY_SHARE needs to know, the category of the lines",
                examples = "OFF_NET",
                maxLength = 100)
        @Size(min = 1, max = 100)
        String parameter,

        @Schema(description = "A leaf: how the indicator becomes points") @Valid
        NormalisationSaid normalisation,

        @Schema(description = "A group: its parts") @Size(min = 1, max = 30)
        List<@NotNull @Valid NodeSaid> children,

        @Schema(
                description = "A group: pairwise judgements of its parts, in order, instead of their weights (AHP);"
                        + " at most 15 parts, consistency ratio at most 0.1")
        @Size(min = 1, max = 15)
        List<@NotNull @Size(min = 1, max = 15) List<@NotNull Double>> judgements) {

    public boolean leaf() {
        return indicator != null;
    }
}
