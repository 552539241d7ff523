package io.clientele.valuation.scorecard.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Indication;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.formula.scorecard.Score;
import io.clientele.valuation.indicator.MissingView;
import io.clientele.valuation.scorecard.definition.NodeSaid;

@Schema(
        name = "ExplainedLeaf",
        description = "What one leaf contributes to a score; the contributions add up to it exactly")
public record ExplainedLeaf(
        @Schema(description = "Codes on the way down to the leaf", examples = "[\"VALUE\",\"FREQUENCY\"]")
        List<String> path,

        @Schema(description = "The leaf in words", examples = "Purchase frequency")
        String label,

        @Schema(description = "The indicator that is read", examples = "ORDERS")
        String indicator,

        @Schema(description = "What the indicator needs besides, such as a category", examples = "OFF_NET")
        String parameter,

        @Schema(description = "The number read; absent when it is a category or unknown", examples = "6")
        Double value,

        @Schema(description = "The category read; absent when it is a number or unknown", examples = "GOOD")
        String category,

        @Schema(description = "How it becomes points", examples = "PERCENTILE")
        String normalisation,

        @Schema(description = "0 to 100; absent when unknown", examples = "50", minimum = "0", maximum = "100")
        Double points,

        @Schema(description = "In the whole, as it was given", examples = "0.25", minimum = "0", maximum = "1")
        double weight,

        @Schema(
                description = "After renormalisation over what is known; 0 when unknown",
                examples = "0.3",
                minimum = "0",
                maximum = "1")
        double usedWeight,

        @Schema(
                description = "usedWeight · points; those of all leaves add up to the score",
                examples = "15.000000000000")
        BigDecimal contribution,

        @Schema(description = "How many journal entries are behind it", examples = "6", minimum = "0")
        int entries,

        @Schema(description = "Their ids in the order in which they occurred")
        List<UUID> entryIds,

        @Schema(description = "The facts that are missing; absent when it is known")
        List<MissingView> missing) {

    static ExplainedLeaf of(Score.LeafScore part, NodeSaid said, Indication found, Locale language) {
        return new ExplainedLeaf(
                part.path(),
                said.label().in(language),
                part.leaf().indicator(),
                part.leaf().parameter(),
                part.reading() instanceof Reading.Number number ? number.value() : null,
                part.reading() instanceof Reading.Category category ? category.code() : null,
                said.normalisation().kind().name(),
                part.points().isPresent() ? part.points().getAsDouble() : null,
                part.weight(),
                part.usedWeight(),
                part.contribution(),
                found.entries().size(),
                found.entries(),
                part.points().isPresent() ? null : missing(found, language));
    }

    private static List<MissingView> missing(Indication found, Locale language) {
        return found.known()
                ? List.of(MissingView.pointsUnknown(found, language))
                : MissingView.of(found.missing(), language);
    }
}
