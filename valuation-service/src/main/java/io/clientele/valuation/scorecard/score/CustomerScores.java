package io.clientele.valuation.scorecard.score;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.relationship.Indication;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.formula.scorecard.Score;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.scorecard.Scorecards;
import io.clientele.valuation.scorecard.definition.NodeSaid;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.scoring.Active;
import io.clientele.valuation.scorecard.scoring.ActiveScorecards;

/** The scores of one customer, computed when they are asked for. */
@ApplicationScoped
class CustomerScores {

    private final Scorecards scorecards;
    private final ActiveScorecards active;
    private final Relations relations;

    CustomerScores(Scorecards scorecards, ActiveScorecards active, Relations relations) {
        this.scorecards = scorecards;
        this.active = active;
        this.relations = relations;
    }

    /** By all that is active, without explanation. */
    List<CustomerScoreView> all(UUID customer, Instant asOf, Instant knownAt, Locale language) {
        var past = relations.of(customer, knownAt);
        var relation = past.asOf(asOf == null ? relations.now(past) : asOf);
        return active.all().stream()
                .map(one -> view(customer, relation, one, false, language))
                .toList();
    }

    /** @param version null for the one that is active */
    CustomerScoreView one(UUID customer, String code, Integer version, Instant asOf, Instant knownAt, Locale language) {
        var by = by(code, version);
        var past = relations.of(customer, knownAt);
        return view(customer, past.asOf(asOf == null ? relations.now(past) : asOf), by, true, language);
    }

    private Active by(String code, Integer version) {
        var latest = scorecards.latest(code);
        var scoring = active.of(code);
        if (version == null) {
            return scoring.orElseThrow(() -> Rejection.conflict(
                    "SCORECARD_NOT_ACTIVE",
                    "No version of " + code + " is active; name one by the parameter version, such as "
                            + latest.version() + ", or try and activate one."));
        }
        return scoring.filter(a -> a.card().version() == version)
                .orElseGet(() -> active.tried(scorecards.version(code, version)));
    }

    private static CustomerScoreView view(
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
}
