package io.clientele.valuation.scorecard.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.scorecard.Cuts;
import io.clientele.valuation.formula.scorecard.Normalisation;

@Schema(name = "Normalisation", description = "How an indicator becomes points from 0 to 100")
public record NormalisationSaid(
        @Schema(
                description = "PERCENTILE: the share of the base below, frozen when the base is tried. MIN_MAX: in"
                        + " proportion between min and max. TARGET_BANDS: the points of the band. CATEGORY_MAP: the"
                        + " points of the category",
                examples = "PERCENTILE")
        @NotNull
        Kind kind,

        @Schema(description = "false turns the points round; PERCENTILE and MIN_MAX only", defaultValue = "true")
        Boolean higherIsBetter,

        @Schema(description = "MIN_MAX: 0 points; absent: the least of the base, frozen", examples = "0")
        @DecimalMin("-1e15")
        @DecimalMax("1e15")
        Double min,

        @Schema(description = "MIN_MAX: 100 points; absent: the most of the base, frozen", examples = "60")
        @DecimalMin("-1e15")
        @DecimalMax("1e15")
        Double max,

        @Schema(description = "TARGET_BANDS: below the first there are 0 points") @Size(min = 1, max = 50)
        List<@NotNull @Valid Band> bands,

        @Schema(description = "CATEGORY_MAP: points by category", examples = "{\"GOOD\":75}") @Size(min = 1, max = 500)
        Map<String, @NotNull @DecimalMin("0") @DecimalMax("100") Double> points,

        @Schema(
                description = "CATEGORY_MAP: points of a category that is not listed; absent: such a one is unknown",
                minimum = "0",
                maximum = "100")
        @DecimalMin("0")
        @DecimalMax("100")
        Double otherwise) {

    @Schema(name = "NormalisationKind", description = "How an indicator becomes points")
    public enum Kind {
        PERCENTILE,
        MIN_MAX,
        TARGET_BANDS,
        CATEGORY_MAP
    }

    @Schema(name = "TargetBand", description = "Points from a value on")
    record Band(
            @Schema(description = "The lowest value in it", examples = "12")
            @NotNull
            @DecimalMin("-1e15")
            @DecimalMax("1e15")
            Double from,

            @Schema(description = "0 to 100", examples = "80", minimum = "0", maximum = "100")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            Double points) {}

    /** Whether it needs to know the base. */
    public boolean cutsTheBase() {
        return switch (kind) {
            case PERCENTILE -> true;
            case MIN_MAX -> min == null || max == null;
            case TARGET_BANDS, CATEGORY_MAP -> false;
        };
    }

    Normalisation with(Optional<Cuts> cuts) {
        boolean rising = !Boolean.FALSE.equals(higherIsBetter);
        return switch (kind) {
            case PERCENTILE -> new Normalisation.Percentile(rising, cuts);
            case MIN_MAX -> new Normalisation.MinMax(rising, Optional.ofNullable(min), Optional.ofNullable(max), cuts);
            case TARGET_BANDS ->
                new Normalisation.TargetBands(bands.stream()
                        .sorted(Comparator.comparing(Band::from))
                        .map(band -> new Normalisation.Band(band.from(), band.points()))
                        .toList());
            case CATEGORY_MAP -> new Normalisation.CategoryMap(Map.copyOf(points), Optional.ofNullable(otherwise));
        };
    }
}
