package io.clientele.valuation.scorecard.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.relationship.Indication;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.formula.scorecard.Score;
import io.clientele.valuation.scorecard.definition.NodeSaid;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.scoring.Active;

@Schema(
        name = "CustomerScore",
        description = "The score of a customer by a scorecard, computed at the moment of reading")
public record CustomerScoreView(
        @Schema(examples = "0198c0de-7a11-7000-8000-000000000001", required = true)
        UUID customerId,

        @Schema(description = "Code of the scorecard", examples = "END_CUSTOMER", required = true)
        String scorecard,

        @Schema(description = "The scorecard in words", examples = "End customer")
        String label,

        @Schema(description = "The version", examples = "2", minimum = "1")
        int version,

        @Schema(description = "The instant", examples = "2026-01-31T09:30:00Z")
        Instant asOf,

        @Schema(description = "Whether the scorecard is for this customer")
        boolean inAudience,

        @Schema(
                description = "0 to 100 with six decimals: the sum of the parts; absent when nothing is known",
                examples = "63.482913",
                minimum = "0",
                maximum = "100")
        BigDecimal score,

        @Schema(description = "The band of the score; absent without one")
        BandView band,

        @Schema(
                description = "How much of the whole weight is known; below 1 the score is renormalised over that",
                examples = "0.85",
                minimum = "0",
                maximum = "1")
        double knownWeight,

        @Schema(description = "One for each leaf; absent in lists")
        List<ExplainedLeaf> explanation) {

    /** @param explained whether leaf by leaf */
    public static CustomerScoreView of(
            UUID customer, Relation relation, Active by, boolean explained, Locale language) {
        Map<Node.Leaf, Indication> found = new IdentityHashMap<>();
        var score = Score.of(by.tree(), leaf -> {
            var indication = Indicator.valueOf(leaf.indicator()).of(relation, leaf.parameter());
            found.put(leaf, indication);
            return indication.reading();
        });
        var card = by.card();
        return new CustomerScoreView(
                customer,
                card.code(),
                card.said().name().in(language),
                card.version(),
                relation.asOf(),
                by.isFor(relation),
                score.points().orElse(null),
                score.points()
                        .map(card::band)
                        .map(band -> new CustomerScoreView.BandView(
                                band.code(), band.label().in(language)))
                        .orElse(null),
                score.knownWeight(),
                explained ? explanation(score, card, found, language) : null);
    }

    private static List<ExplainedLeaf> explanation(
            Score score, Scorecard card, Map<Node.Leaf, Indication> found, Locale language) {
        var said = new HashMap<String, NodeSaid>();
        card.leaves().forEach(leaf -> said.put(leaf.code(), leaf));
        return score.leaves().stream()
                .map(part -> ExplainedLeaf.of(part, said.get(part.leaf().code()), found.get(part.leaf()), language))
                .toList();
    }

    @Schema(name = "ScoreBandView", description = "A band of scores")
    public record BandView(
            @Schema(description = "Stable code", examples = "A")
            String code,

            @Schema(description = "The same in words", examples = "Best")
            String label) {}
}
