package io.clientele.valuation.whatif;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.clientele.valuation.fact.DetailedFact;
import io.clientele.valuation.formula.relationship.Relation;
import io.clientele.valuation.whatif.score.ScoreChange;
import io.clientele.valuation.whatif.score.SupposedScores.Weighed;

/**
 * A customer as indicators read it, as it is and as it would be.
 *
 * @param counting what would count, in time order
 * @param kept all that are kept of the customer
 */
record Looked(UUID customer, Relation before, Relation after, List<DetailedFact> counting, List<DetailedFact> kept) {

    List<ScoreChange> scores(List<Weighed> by, Locale language) {
        return by.stream()
                .map(each -> ScoreChange.of(customer, each, before, after, language))
                .toList();
    }
}
