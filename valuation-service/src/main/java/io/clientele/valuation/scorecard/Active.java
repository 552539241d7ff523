package io.clientele.valuation.scorecard;

import java.util.UUID;

import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.formula.scorecard.Node;

/** A scorecard that scores customers, with the cuts it was activated with. */
record Active(Scorecard card, UUID trial, Node tree) {

    boolean isFor(Relation relation) {
        return card.said().audience().has(relation);
    }

    Scored score(Relation relation) {
        return Scored.of(card, tree, leaf -> Scored.read(relation, leaf));
    }
}
