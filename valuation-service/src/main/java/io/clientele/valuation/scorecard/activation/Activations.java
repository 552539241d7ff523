package io.clientele.valuation.scorecard.activation;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.kit.http.Tags;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.scorecard.ActiveScorecard;
import io.clientele.valuation.scorecard.ScorecardRows;
import io.clientele.valuation.scorecard.Scorecards;
import io.clientele.valuation.scorecard.trial.Trial;
import io.clientele.valuation.scorecard.trial.TrialRows;

/** Versions tried on the whole base, and switched to. */
@ApplicationScoped
class Activations {

    private final Scorecards scorecards;
    private final ScorecardRows rows;
    private final TrialRows trials;
    private final Jobs jobs;
    private final Versions versions;
    private final Clock clock;

    Activations(
            Scorecards scorecards, ScorecardRows rows, TrialRows trials, Jobs jobs, Versions versions, Clock clock) {
        this.scorecards = scorecards;
        this.rows = rows;
        this.trials = trials;
        this.jobs = jobs;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    JobView tryOut(String code, int version) {
        scorecards.version(code, version);
        var compared = rows.active(code).map(ActiveScorecard::version).orElse(null);
        return jobs.submit(DryRun.KIND, new DryRun.Asked(UuidCreator.getTimeOrderedEpoch(), code, version, compared));
    }

    /**
     * From the commit on customers are scored by this version, with the cuts and the scores of its dry run. Activating what
     * is active changes nothing and answers the same.
     */
    @Transactional
    ActiveScorecard activate(String code, ActivateScorecard wanted, String ifMatch) {
        scorecards.latest(code);
        rows.hold(true);
        var before = scorecards.active(code);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, before == null ? 0 : before.tag());
        }
        var trial = trial(code, wanted);
        if (before != null && before.trialId().equals(trial.id())) {
            return before;
        }
        var job = jobs.submit(Rescoring.KIND, Map.of("scorecard", code));
        var active = new ActiveScorecard(
                code,
                trial.version(),
                trial.id(),
                clock.instant(),
                versions.next(before == null ? 0 : before.tag()),
                job.id());
        rows.activate(active);
        return active;
    }

    private Trial trial(String code, ActivateScorecard wanted) {
        if (rows.find(code, wanted.version()).isEmpty()) {
            throw Rejection.invalid(Fault.pointer(
                    "/version",
                    "UNKNOWN_VERSION",
                    "There is no version " + wanted.version() + " of " + code + "; add one first."));
        }
        return wanted.dryRun() == null ? latestTrial(code, wanted.version()) : named(code, wanted);
    }

    private Trial latestTrial(String code, int version) {
        return trials.latestFinished(code, version)
                .orElseThrow(() -> Rejection.conflict(
                        "DRY_RUN_REQUIRED",
                        "Version " + version + " was not tried on the base yet; POST /api/v1/scorecards/" + code
                                + "/versions/" + version + "/dry-runs first, and wait for its job to end."));
    }

    private Trial named(String code, ActivateScorecard wanted) {
        return trials.find(wanted.dryRun())
                .filter(trial -> trial.scorecard().equals(code) && trial.version() == wanted.version())
                .filter(Trial::finished)
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        "/dryRun",
                        "UNKNOWN_DRY_RUN",
                        "dryRun must be the one in the result of a finished dry run of this version; a later dry run of"
                                + " the same version takes its place.")));
    }
}
