package io.clientele.valuation.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.ahp.AhpWeights;
import io.clientele.valuation.formula.ahp.Judgements;
import io.clientele.valuation.scorecard.definition.NodeSaid;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.definition.ScorecardSaid;

@Schema(name = "ScorecardVersion", description = "A version of a scorecard, with the weights that follow from it")
record ScorecardVersionView(
        @Schema(description = "Code of the scorecard", examples = "END_CUSTOMER", required = true)
        String code,

        @Schema(description = "Number of the version", examples = "2", minimum = "1", required = true)
        int version,

        @Schema(description = "The scorecard in words", examples = "End customer")
        String label,

        @Schema(description = "When it was added; the presets' first versions, when the service first started")
        Instant createdAt,

        @Schema(description = "As it was given") ScorecardSaid definition,

        @Schema(description = "The weight of every part, those of the leaves summing to 1")
        List<Weight> weights) {

    static ScorecardVersionView of(Scorecard card, Locale language) {
        var weights = new ArrayList<Weight>();
        spread(card.said().children(), card.said().judgements(), 1, weights, language);
        return new ScorecardVersionView(
                card.code(), card.version(), card.said().name().in(language), card.createdAt(), card.said(), weights);
    }

    private static void spread(
            List<NodeSaid> nodes, List<List<Double>> judgements, double whole, List<Weight> into, Locale language) {
        var weights = Scorecard.weights(nodes, judgements);
        double sum = weights.stream().mapToDouble(d -> d).sum();
        var ratio = judgements == null
                ? null
                : AhpWeights.of(Judgements.of(judgements)).consistencyRatio();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            double weight = whole * weights.get(i) / sum;
            into.add(new Weight(node.code(), node.label().in(language), weight, ratio));
            if (!node.leaf()) {
                spread(node.children(), node.judgements(), weight, into, language);
            }
        }
    }

    @Schema(name = "ScorecardWeight", description = "The weight of a part in the whole scorecard")
    record Weight(
            @Schema(description = "Code of the part", examples = "FREQUENCY")
            String code,

            @Schema(description = "The same in words", examples = "Purchase frequency")
            String label,

            @Schema(description = "In the whole", examples = "0.25", minimum = "0", maximum = "1")
            double weight,

            @Schema(
                    description = "Consistency ratio of the judgements it comes from; absent where it was given",
                    examples = "0.033",
                    minimum = "0",
                    maximum = "0.1")
            Double consistencyRatio) {}
}
