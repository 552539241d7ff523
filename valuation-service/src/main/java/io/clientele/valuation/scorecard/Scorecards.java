package io.clientele.valuation.scorecard;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.scorecard.definition.DefinitionCheck;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.definition.ScorecardSaid;

/** The scorecards and their versions. */
@ApplicationScoped
public class Scorecards {

    private final ScorecardRows rows;
    private final Clock clock;

    Scorecards(ScorecardRows rows, Clock clock) {
        this.rows = rows;
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

    public Scorecard latest(String code) {
        return rows.latest(code)
                .orElseThrow(() -> Rejection.notFound("SCORECARD_NOT_FOUND", "There is no scorecard " + code + "."));
    }

    /** The latest version, if there is such a scorecard. */
    public Optional<Scorecard> find(String code) {
        return rows.latest(code);
    }

    public Optional<Scorecard> find(String code, int version) {
        return rows.find(code, version);
    }

    public Scorecard version(String code, int version) {
        latest(code);
        return rows.find(code, version)
                .orElseThrow(() -> Rejection.notFound(
                        "SCORECARD_VERSION_NOT_FOUND", "There is no version " + version + " of " + code + "."));
    }

    /** Null while no version scores customers. */
    public ActiveScorecard active(String code) {
        return rows.active(code).orElse(null);
    }
}
