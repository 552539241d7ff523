package io.clientele.valuation.scorecard.activation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.Progress;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.formula.scorecard.Cuts;
import io.clientele.valuation.formula.scorecard.Node;
import io.clientele.valuation.indicator.Relations;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.scorecard.ScorecardRows;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.scoring.Active;
import io.clientele.valuation.scorecard.scoring.ActiveScorecards;
import io.clientele.valuation.scorecard.scoring.ScoreRows;
import io.clientele.valuation.scorecard.trial.Outcome;
import io.clientele.valuation.scorecard.trial.OutcomeRows;
import io.clientele.valuation.scorecard.trial.Trial;
import io.clientele.valuation.scorecard.trial.TrialRows;
import io.clientele.valuation.scorecard.trial.TrialRows.Read;

/**
 * Tries a version on the whole base: reads everybody at one instant, cuts the base where percentiles or limits ask for it,
 * scores everybody by these cuts. Page by page, each in a transaction of its own; a job taken over goes on after its last
 * page. Whoever cannot be read or scored is passed over and named. Nothing that anybody sees changes.
 */
@ApplicationScoped
class DryRun implements PopulationJob {

    static final String KIND = "SCORECARD_DRY_RUN";

    private static final int PAGE = 500;

    private final Customers customers;
    private final Relations relations;
    private final ScorecardRows scorecards;
    private final ActiveScorecards active;
    private final TrialRows trials;
    private final ScoreRows scores;
    private final OutcomeRows outcomes;
    private final Readings readings;
    private final ObjectMapper json;
    private final Clock clock;

    DryRun(
            Customers customers,
            Relations relations,
            ScorecardRows scorecards,
            ActiveScorecards active,
            TrialRows trials,
            ScoreRows scores,
            OutcomeRows outcomes,
            Readings readings,
            ObjectMapper json,
            Clock clock) {
        this.customers = customers;
        this.relations = relations;
        this.scorecards = scorecards;
        this.active = active;
        this.trials = trials;
        this.scores = scores;
        this.outcomes = outcomes;
        this.readings = readings;
        this.json = json;
        this.clock = clock;
    }

    /** @param comparedWith the version active when it was asked for, null when none was */
    record Asked(UUID trial, String scorecard, int version, Integer comparedWith) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("POST /api/v1/scorecards/{code}/versions/{version}/dry-runs");
    }

    /** Everybody is read, and then scored. */
    @Override
    public int progressOfOne() {
        return 2;
    }

    @Override
    public Object run(JsonNode request, Progress progress) throws Exception {
        var asked = json.treeToValue(request, Asked.class);
        var card = scorecards.find(asked.scorecard(), asked.version()).orElseThrow();
        var trial = QuarkusTransaction.requiringNew().call(() -> trials.begin(asked.trial(), card, clock.instant()));
        progress.total(2 * customers.count());
        clean(trial, progress);
        if (trial.cuts() == null) {
            read(trial, card, asked, progress);
            cut(trial, card);
        }
        var cut = trials.find(trial.id()).orElseThrow();
        progress.total(score(cut, card, progress));
        return QuarkusTransaction.requiringNew().call(() -> finish(cut, asked));
    }

    /** What earlier trials of this version have left. First they are withdrawn, so that none can be activated whose scores are going. */
    private void clean(Trial trial, Progress progress) {
        for (var old : QuarkusTransaction.requiringNew().call(() -> withdrawn(trial))) {
            forget("scorecard_reading", old, progress);
            forget("scorecard_score", old, progress);
            QuarkusTransaction.requiringNew().run(() -> trials.forgetTrial(old));
        }
    }

    private List<UUID> withdrawn(Trial trial) {
        scorecards.hold(true);
        return trials.withdraw(trial);
    }

    private void forget(String table, UUID trial, Progress progress) {
        while (QuarkusTransaction.requiringNew().call(() -> trials.forget(table, trial)) > 0) {
            progress.check();
        }
    }

    private void read(Trial trial, Scorecard card, Asked asked, Progress progress) {
        var tree = card.treeWithoutCuts();
        var before = active.of(card.code())
                .filter(a -> Objects.equals(a.card().version(), asked.comparedWith()))
                .orElse(null);
        var position = trial.position();
        long done = trial.done();
        while (true) {
            progress.check();
            var page = customers.after(position, PAGE);
            if (page.isEmpty()) {
                return;
            }
            done += page.size();
            long reached = done;
            QuarkusTransaction.requiringNew().run(() -> {
                trials.keep(trial.id(), read(customers.staying(page), trial, card, tree, before));
                trials.reach(trial.id(), page.getLast(), reached);
            });
            position = page.getLast();
            progress.done(done);
        }
    }

    private List<Read> read(List<UUID> page, Trial trial, Scorecard card, Node tree, Active before) {
        var pasts = relations.of(page);
        return page.stream()
                .map(pasts::of)
                .flatMap(past -> readings.read(past, trial, card, tree, before).stream())
                .toList();
    }

    private void cut(Trial trial, Scorecard card) {
        QuarkusTransaction.requiringNew().timeout(3_600).run(() -> {
            var leaves = card.leaves();
            var cuts = new ArrayList<Optional<Cuts>>();
            for (int i = 0; i < leaves.size(); i++) {
                cuts.add(leaves.get(i).normalisation().cutsTheBase() ? trials.cut(trial.id(), i) : Optional.empty());
            }
            trials.cut(trial.id(), cuts);
        });
    }

    /** How much is done in the end: some of those who were counted may have left, and others come. */
    private long score(Trial trial, Scorecard card, Progress progress) {
        var tree = card.tree(trial.cuts());
        var position = trial.position();
        long done = Math.max(trial.done(), customers.count());
        while (true) {
            progress.check();
            var page = trials.readings(trial.id(), position, PAGE);
            if (page.isEmpty()) {
                progress.done(done);
                return done;
            }
            done += page.size();
            long reached = done;
            QuarkusTransaction.requiringNew().run(() -> {
                var there = Set.copyOf(
                        customers.staying(page.stream().map(Read::customer).toList()));
                score(
                        page.stream()
                                .filter(read -> there.contains(read.customer()))
                                .toList(),
                        trial,
                        card,
                        tree);
                trials.reach(trial.id(), page.getLast().customer(), reached);
            });
            position = page.getLast().customer();
            progress.done(done);
        }
    }

    private void score(List<Read> page, Trial trial, Scorecard card, Node tree) {
        var rows = new ArrayList<ScoreRows.Row>();
        for (var read : page) {
            readings.score(read, trial, card, tree)
                    .ifPresentOrElse(rows::add, () -> trials.passedOver(trial.id(), read));
        }
        scores.copy(trial.id(), rows);
    }

    private Outcome finish(Trial trial, Asked asked) {
        var outcome = outcomes.of(trial, asked.comparedWith());
        try {
            trials.finish(trial.id(), json.writeValueAsString(outcome), clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome must be writable", e);
        }
        return outcome;
    }
}
