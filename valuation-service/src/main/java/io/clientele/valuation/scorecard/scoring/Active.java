package io.clientele.valuation.scorecard.scoring;

import java.util.UUID;

import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.scorecard.definition.Scorecard;

/** A scorecard that scores customers, with the cuts it was activated with. */
public record Active(Scorecard card, UUID trial, Node tree) {

    public boolean isFor(Relation relation) {
        return card.said().audience().has(relation);
    }

    /**
     * The same cuts under other weights.
     *
     * @param other with the same leaves in the same order
     */
    public Active weighing(Scorecard other) {
        var cuts = tree.leaves().map(leaf -> leaf.normalisation().cuts()).toList();
        return new Active(other, trial, other.tree(cuts));
    }

    public Scored score(Relation relation) {
        return Scored.of(card, tree, leaf -> Scored.read(relation, leaf));
    }
}
