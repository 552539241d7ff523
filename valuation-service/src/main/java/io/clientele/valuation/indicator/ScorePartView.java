package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.formula.scorecard.Score;

@Schema(
        name = "ScorePart",
        description = "What one leaf contributes to a score; the contributions add up to it exactly")
public record ScorePartView(
        @Schema(
                description = "Codes on the way from below the root to the leaf",
                examples = "[\"BEHAVIOURAL\",\"REPEAT_PURCHASES\"]")
        List<String> path,

        @Schema(description = "The leaf in words", examples = "Repeat purchases")
        String label,

        @Schema(description = "The indicator that is read", examples = "REPEAT_PURCHASES")
        String indicator,

        @Schema(description = "What the indicator needs besides, such as a category", examples = "OFF_NET")
        String parameter,

        @Schema(description = "The number read; absent when it is a category or unknown", examples = "6")
        Double value,

        @Schema(description = "The category read; absent when it is a number or unknown", examples = "GOOD")
        String category,

        @Schema(description = "0 to 100; absent when unknown", examples = "50", minimum = "0", maximum = "100")
        Double points,

        @Schema(description = "In the whole tree, as it was given", examples = "0.142857", minimum = "0", maximum = "1")
        double weight,

        @Schema(
                description = "After renormalisation over what is known; 0 when unknown",
                examples = "0.2",
                minimum = "0",
                maximum = "1")
        double usedWeight,

        @Schema(
                description = "usedWeight · points; those of all leaves add up to the score",
                examples = "10.000000000000")
        BigDecimal contribution) {

    /** @param labelOf words for the code of a leaf */
    public static List<ScorePartView> of(Score score, Function<String, String> labelOf) {
        return score.leaves().stream().map(part -> of(part, labelOf)).toList();
    }

    private static ScorePartView of(Score.LeafScore part, Function<String, String> labelOf) {
        return new ScorePartView(
                part.path(),
                labelOf.apply(part.leaf().code()),
                part.leaf().indicator(),
                part.leaf().parameter(),
                part.reading() instanceof Reading.Number number ? number.value() : null,
                part.reading() instanceof Reading.Category category ? category.code() : null,
                part.points().isPresent() ? part.points().getAsDouble() : null,
                part.weight(),
                part.usedWeight(),
                part.contribution());
    }
}
