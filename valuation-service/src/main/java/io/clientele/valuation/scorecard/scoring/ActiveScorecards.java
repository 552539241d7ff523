package io.clientele.valuation.scorecard.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.time.Ids;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.indicator.Past;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.population.OneByOne;
import io.clientele.valuation.scorecard.ScorecardRows;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.trial.TrialRows;

/** The scorecards that score customers, and the scores they keep. */
@ApplicationScoped
public class ActiveScorecards {

    private static final int AT_ONCE = 500;
    private static final int MOST_KEPT = 64;

    private final ScorecardRows scorecards;
    private final TrialRows trials;
    private final ScoreRows scores;
    private final Relations relations;
    private final Aliases aliases;
    private final Customers customers;
    private final OneByOne oneByOne;

    /** What a trial has cut never changes. */
    private final Map<UUID, Active> known = new ConcurrentHashMap<>();

    ActiveScorecards(
            ScorecardRows scorecards,
            TrialRows trials,
            ScoreRows scores,
            Relations relations,
            Aliases aliases,
            Customers customers,
            OneByOne oneByOne) {
        this.scorecards = scorecards;
        this.trials = trials;
        this.scores = scores;
        this.relations = relations;
        this.aliases = aliases;
        this.customers = customers;
        this.oneByOne = oneByOne;
    }

    public List<Active> all() {
        return scorecards.active().stream()
                .map(row -> active(row.scorecard(), row.version(), row.trialId()))
                .toList();
    }

    public Optional<Active> of(String scorecard) {
        return scorecards.active(scorecard).map(row -> active(row.scorecard(), row.version(), row.trialId()));
    }

    /** A version as its last finished trial has cut the base; without one, what needs cuts is not known. */
    public Active tried(Scorecard card) {
        return trials.latestFinished(card.code(), card.version())
                .map(trial -> new Active(card, trial.id(), card.tree(trial.cuts())))
                .orElseGet(() -> new Active(card, null, card.treeWithoutCuts()));
    }

    /** Scores those of these customers who are somebody, and not erased, anew by all that is active, in the caller's transaction. */
    public void rescore(Collection<UUID> some) {
        scorecards.hold(false);
        var active = all();
        if (active.isEmpty()) {
            return;
        }
        var ordered = customers.staying(aliases.around(some).withSurvivors()).stream()
                .filter(id -> !Ids.isNobody(id))
                .toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            rescore(ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE)), active);
        }
    }

    private void rescore(List<UUID> some, List<Active> active) {
        var around = aliases.around(some);
        var pasts = relations.of(some);
        var scored = active.stream().map(Rescored::new).toList();
        for (var customer : some) {
            var past = pasts.of(customer);
            for (var each : scored) {
                oneByOne.of(
                                customer,
                                () -> around.merged(customer) ? Optional.<ScoreRows.Row>empty() : row(past, each.by()))
                        .ifPresent(row -> row.ifPresentOrElse(
                                each.rows()::add, () -> each.gone().add(customer)));
            }
        }
        for (var each : scored) {
            scores.save(each.by().trial(), each.rows());
            scores.remove(each.by().trial(), each.gone());
        }
    }

    /** What one scorecard says of some customers, and whom it does not concern any more. */
    private record Rescored(Active by, List<ScoreRows.Row> rows, List<UUID> gone) {

        Rescored(Active by) {
            this(by, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Empty where the customer is not in the audience. */
    private Optional<ScoreRows.Row> row(Past past, Active active) {
        var at = relations.now(past);
        var relation = past.asOf(at);
        return active.isFor(relation)
                ? Optional.of(ScoreRows.Row.of(past.customer(), at, active.score(relation)))
                : Optional.empty();
    }

    private Active active(String scorecard, int version, UUID trial) {
        var found = known.get(trial);
        if (found == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            var card = scorecards.find(scorecard, version).orElseThrow();
            found = new Active(
                    card, trial, card.tree(trials.find(trial).orElseThrow().cuts()));
            known.put(trial, found);
        }
        return found;
    }
}
