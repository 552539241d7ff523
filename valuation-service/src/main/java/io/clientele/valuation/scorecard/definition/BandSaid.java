package io.clientele.valuation.scorecard.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScoreBand", description = "A band of scores")
public record BandSaid(
        @Schema(description = "Stable code", examples = "A", maxLength = 40)
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be UPPER_SNAKE, at most 40 characters")
        String code,

        @Schema(description = "The band in words") @NotNull @Valid
        Words label,

        @Schema(
                description = "The lowest score in it; it ends where the next begins",
                examples = "80",
                minimum = "0",
                maximum = "100")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        Double from) {}
