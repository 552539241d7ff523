package io.clientele.valuation.scorecard.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.formula.scorecard.Reading;
import io.clientele.valuation.formula.scorecard.Score;
import io.clientele.valuation.scorecard.definition.BandSaid;
import io.clientele.valuation.scorecard.definition.Scorecard;

/**
 * A customer scored.
 *
 * @param points empty when nothing is known
 * @param band of the points, null without
 */
public record Scored(Optional<BigDecimal> points, double knownWeight, String band) {

    public static Scored of(Scorecard card, Node tree, Function<Node.Leaf, Reading> readings) {
        var score = Score.of(tree, readings);
        return new Scored(
                score.points(),
                score.knownWeight(),
                score.points().map(card::band).map(BandSaid::code).orElse(null));
    }

    public static Reading read(Relation relation, Node.Leaf leaf) {
        return Indicator.valueOf(leaf.indicator())
                .of(relation, leaf.parameter())
                .reading();
    }
}
