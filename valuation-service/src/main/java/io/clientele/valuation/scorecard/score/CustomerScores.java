package io.clientele.valuation.scorecard.score;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.scorecard.Scorecards;
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
                .map(one -> CustomerScoreView.of(customer, relation, one, false, language))
                .toList();
    }

    /** @param version null for the one that is active */
    CustomerScoreView one(UUID customer, String code, Integer version, Instant asOf, Instant knownAt, Locale language) {
        var by = by(code, version);
        var past = relations.of(customer, knownAt);
        return CustomerScoreView.of(customer, past.asOf(asOf == null ? relations.now(past) : asOf), by, true, language);
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
}
