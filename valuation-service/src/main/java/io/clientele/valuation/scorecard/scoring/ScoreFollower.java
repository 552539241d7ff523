package io.clientele.valuation.scorecard.scoring;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.valuation.fact.following.Follower;

/** Scores follow facts and values, in the transaction that keeps them. */
@ApplicationScoped
class ScoreFollower implements Follower {

    private final ActiveScorecards active;

    ScoreFollower(ActiveScorecards active) {
        this.active = active;
    }

    @Override
    public void changed(Set<UUID> customers) {
        active.rescore(customers);
    }
}
