package io.clientele.valuation.whatif.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.valuation.scorecard.Scorecards;
import io.clientele.valuation.scorecard.definition.NodeSaid;
import io.clientele.valuation.scorecard.definition.Scorecard;
import io.clientele.valuation.scorecard.scoring.Active;
import io.clientele.valuation.scorecard.scoring.ActiveScorecards;

/** What a customer would be scored by. Nothing is cut anew: a base cannot be read while somebody waits. */
@ApplicationScoped
public class SupposedScores {

    private final Scorecards scorecards;
    private final ActiveScorecards active;

    SupposedScores(Scorecards scorecards, ActiveScorecards active) {
        this.scorecards = scorecards;
        this.active = active;
    }

    /** In the order asked for, or a refusal with all that is wrong. */
    public List<Weighed> weighed(List<SupposedScorecard> asked) {
        var faults = new Faults();
        var weighed = new ArrayList<Weighed>();
        var codes = new HashSet<String>();
        for (int i = 0; i < asked.size(); i++) {
            var at = "/scorecards/" + i;
            faults.require(
                    codes.add(asked.get(i).code()),
                    () -> Fault.pointer(at + "/code", "NOT_UNIQUE", "A scorecard is asked about once."));
            weighed(asked.get(i), at, faults).ifPresent(weighed::add);
        }
        faults.throwIfAny();
        return weighed;
    }

    /** Empty where something is wrong with it. */
    private Optional<Weighed> weighed(SupposedScorecard asked, String at, Faults faults) {
        if (scorecards.find(asked.code()).isEmpty()) {
            faults.add(Fault.pointer(
                    at + "/code", "UNKNOWN_SCORECARD", "There is no scorecard \"" + asked.code() + "\"."));
            return Optional.empty();
        }
        var scoring = active.of(asked.code());
        return by(asked, scoring, at + "/version", faults)
                .map(by -> new Weighed(scoring.orElse(null), reweighed(by, asked, at + "/weights", faults)));
    }

    private Optional<Active> by(SupposedScorecard asked, Optional<Active> scoring, String at, Faults faults) {
        int version = asked.version() != null
                ? asked.version()
                : scoring.map(one -> one.card().version()).orElse(0);
        if (version == 0) {
            faults.add(Fault.pointer(
                    at, "REQUIRED", "No version of " + asked.code() + " is active: name the one that is to score."));
            return Optional.empty();
        }
        return scoring.filter(one -> one.card().version() == version)
                .or(() -> tried(asked.code(), version, at, faults));
    }

    private Optional<Active> tried(String code, int version, String at, Faults faults) {
        var card = scorecards.find(code, version);
        faults.require(
                card.isPresent(),
                () -> Fault.pointer(at, "UNKNOWN_VERSION", "There is no version " + version + " of " + code + "."));
        var tried = card.map(active::tried);
        faults.require(
                tried.isEmpty() || tried.get().trial() != null || !cutsTheBase(card.get()),
                () -> Fault.pointer(
                        at,
                        "DRY_RUN_REQUIRED",
                        "Version " + version + " cuts the base and was not tried on it yet; POST /api/v1/scorecards/"
                                + code + "/versions/" + version + "/dry-runs first, and wait for its job to end."));
        return tried;
    }

    private static boolean cutsTheBase(Scorecard card) {
        return card.leaves().stream().map(NodeSaid::normalisation).anyMatch(one -> one.cutsTheBase());
    }

    private static Active reweighed(Active by, SupposedScorecard asked, String at, Faults faults) {
        if (asked.weights() == null) {
            return by;
        }
        var card = by.card();
        var said = OtherWeights.in(card.said(), asked.weights(), at, faults);
        return by.weighing(new Scorecard(card.code(), card.version(), said, card.createdAt()));
    }

    /** @param active what scores customers now; null while nothing does */
    public record Weighed(Active active, Active supposed) {}
}
