package io.clientele.valuation.scorecard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.kit.http.Tags;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.scorecard.ScorecardRows.ActiveScorecard;

/** The scorecards, their versions, and by which of them customers are scored. */
@ApplicationScoped
class Scorecards {

    private final ScorecardRows rows;
    private final TrialRows trials;
    private final Jobs jobs;
    private final Versions versions;
    private final Clock clock;

    Scorecards(ScorecardRows rows, TrialRows trials, Jobs jobs, Versions versions, Clock clock) {
        this.rows = rows;
        this.trials = trials;
        this.jobs = jobs;
        this.versions = versions;
        this.clock = clock;
    }

    /** The first version of a new one. */
    @Transactional
    Scorecard register(String code, ScorecardSaid said) {
        DefinitionCheck.require(said);
        var first = new Scorecard(code, 1, said, clock.instant());
        if (!rows.add(first)) {
            throw Rejection.conflict(
                    "SCORECARD_EXISTS",
                    "There is a scorecard " + code + " already; add a version to it, or take another code.",
                    List.of(Fault.pointer("/code", "NOT_UNIQUE", "code must be that of no other scorecard.")));
        }
        return first;
    }

    @Transactional
    Scorecard add(String code, ScorecardSaid said) {
        DefinitionCheck.require(said);
        rows.holdVersionsOf(code);
        var next = new Scorecard(code, latest(code).version() + 1, said, clock.instant());
        rows.add(next);
        return next;
    }

    /** What adding would make, which is not kept. */
    Scorecard tried(String code, ScorecardSaid said) {
        DefinitionCheck.require(said);
        return new Scorecard(code, rows.latest(code).map(Scorecard::version).orElse(0) + 1, said, clock.instant());
    }

    Page<Scorecard> list(String after, int limit, boolean counted, Function<Scorecard, String> seal) {
        return Page.of(rows.latest(after, limit + 1), limit, seal, counted ? rows.count() : null);
    }

    Page<Scorecard> versions(String code, int before, int limit, boolean counted, Function<Scorecard, String> seal) {
        latest(code);
        return Page.of(rows.before(code, before, limit + 1), limit, seal, counted ? rows.versions(code) : null);
    }

    Scorecard latest(String code) {
        return rows.latest(code)
                .orElseThrow(() -> Rejection.notFound("SCORECARD_NOT_FOUND", "There is no scorecard " + code + "."));
    }

    Scorecard version(String code, int version) {
        latest(code);
        return rows.find(code, version)
                .orElseThrow(() -> Rejection.notFound(
                        "SCORECARD_VERSION_NOT_FOUND", "There is no version " + version + " of " + code + "."));
    }

    /** Null while no version scores customers. */
    ActiveScorecard active(String code) {
        return rows.active(code).orElse(null);
    }

    @Transactional
    JobView tryOut(String code, int version) {
        version(code, version);
        var compared = rows.active(code).map(ActiveScorecard::version).orElse(null);
        return jobs.submit(DryRun.KIND, new DryRun.Asked(UuidCreator.getTimeOrderedEpoch(), code, version, compared));
    }

    /**
     * From the commit on customers are scored by this version, with the cuts and the scores of its dry run. Activating what
     * is active changes nothing and answers the same.
     */
    @Transactional
    ActiveScorecard activate(String code, ActivateScorecard wanted, String ifMatch) {
        latest(code);
        rows.hold(true);
        var before = active(code);
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

    /** The outcome of the trial that is active, as JSON. */
    String outcome(UUID trial) {
        return trials.find(trial).map(Trial::outcome).orElseThrow();
    }
}
