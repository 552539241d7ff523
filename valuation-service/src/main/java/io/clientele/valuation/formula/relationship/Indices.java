package io.clientele.valuation.formula.relationship;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.formula.scorecard.Normalisation;
import io.clientele.valuation.formula.scorecard.Score;

/**
 * Indices: fixed scorecards of measures, each from 0 to 100 points between stated limits. An index is the mean of those of its
 * measures that are known, each weighing the same.
 *
 * <p>Loyalty has seven measures: four of behaviour (repeat purchases, cross-buying, retention, price sensitivity) and three of
 * attitude (tolerance of incidents, time taken to choose, referrals made). They are one group and not two: the one measure of
 * attitude that is always known, referrals, would weigh as much as three.
 */
final class Indices {

    private static final List<Node> OF_BEHAVIOUR = List.of(
            between(Indicator.REPEAT_PURCHASES, 0, 12, true),
            between(Indicator.CATEGORIES_BOUGHT, 0, 5, true),
            between(Indicator.ACTIVE_QUARTER_SHARE, 0, 1, true),
            between(Indicator.DISCOUNT_SHARE, 0, 0.3, false));

    private static final List<Node> OF_ATTITUDE = List.of(
            between(Indicator.INCIDENT_TOLERANCE, 0, 1, true),
            between(Indicator.CHOICE_DAYS, 0, 30, false),
            between(Indicator.REFERRALS, 0, 3, true));

    private static final Node BEHAVIOUR = new Node.Group("BEHAVIOURAL", 1, OF_BEHAVIOUR);
    private static final Node ATTITUDE = new Node.Group("ATTITUDINAL", 1, OF_ATTITUDE);
    private static final Node LOYALTY = new Node.Group(
            "LOYALTY",
            1,
            Stream.concat(OF_BEHAVIOUR.stream(), OF_ATTITUDE.stream()).toList());

    private static final Node TRUST = new Node.Group(
            "TRUST",
            1,
            List.of(
                    between(Indicator.ON_TIME_PAYMENT_SHARE, 0, 1, true),
                    between(Indicator.TENURE_MONTHS, 0, 60, true),
                    between(Indicator.CONTRACTS_KEPT_SHARE, 0, 1, true),
                    leaf(
                            Indicator.CREDIT_GRADE,
                            new Normalisation.CategoryMap(
                                    Map.of("EXCELLENT", 100.0, "GOOD", 75.0, "FAIR", 50.0, "POOR", 25.0, "NONE", 0.0),
                                    Optional.empty()))));

    private Indices() {}

    static Indication loyalty(Relation relation) {
        return index(LOYALTY, relation);
    }

    static Indication behaviouralLoyalty(Relation relation) {
        return index(BEHAVIOUR, relation);
    }

    static Indication attitudinalLoyalty(Relation relation) {
        return index(ATTITUDE, relation);
    }

    static Indication trust(Relation relation) {
        return index(TRUST, relation);
    }

    private static Indication index(Node tree, Relation relation) {
        var without = new LinkedHashSet<Missing>();
        Function<Node.Leaf, Indication> read =
                leaf -> Indicator.valueOf(leaf.indicator()).of(relation, null);
        var score = Score.of(tree, leaf -> {
            var found = read.apply(leaf);
            without.addAll(found.missing());
            return found.reading();
        });
        return Indication.of(score, List.copyOf(without));
    }

    private static Node between(Indicator indicator, double min, double max, boolean higherIsBetter) {
        return leaf(
                indicator,
                new Normalisation.MinMax(higherIsBetter, Optional.of(min), Optional.of(max), Optional.empty()));
    }

    private static Node leaf(Indicator indicator, Normalisation normalisation) {
        return new Node.Leaf(indicator.name(), 1, indicator.name(), null, normalisation);
    }
}
