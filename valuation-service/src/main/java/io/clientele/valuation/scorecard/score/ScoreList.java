package io.clientele.valuation.scorecard.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.scorecard.ActiveScorecard;
import io.clientele.valuation.scorecard.Scorecards;
import io.clientele.valuation.scorecard.scoring.ScoreRows;
import io.clientele.valuation.scorecard.trial.Outcome;
import io.clientele.valuation.scorecard.trial.Trial;
import io.clientele.valuation.scorecard.trial.TrialRows;

/** The scores by what is active, page by page along an index. */
@ApplicationScoped
class ScoreList {

    private final Scorecards scorecards;
    private final TrialRows trials;
    private final ScoreRows rows;
    private final Aliases aliases;
    private final Cursors cursors;
    private final ObjectMapper json;

    ScoreList(
            Scorecards scorecards,
            TrialRows trials,
            ScoreRows rows,
            Aliases aliases,
            Cursors cursors,
            ObjectMapper json) {
        this.scorecards = scorecards;
        this.trials = trials;
        this.rows = rows;
        this.aliases = aliases;
        this.cursors = cursors;
        this.json = json;
    }

    Page<ListedScore> page(String code, String band, List<UUID> asked, PageRequest page) {
        var customers = aliases.answering(asked);
        var trial = active(code).trialId();
        var bound = List.of("scores", code, String.valueOf(band), asked);
        var after = cursors.open(page.cursor(), bound).map(ScoreList::row).orElse(null);
        return Page.of(
                        rows.ranked(trial, band, customers, after, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(
                                List.of(
                                        last.score() == null
                                                ? "-1"
                                                : last.score().toPlainString(),
                                        last.customer().toString()),
                                bound),
                        page.counted() ? rows.count(trial, band, customers) : null)
                .map(ListedScore::of);
    }

    Outcome outcome(String code) {
        try {
            return json.readValue(outcome(active(code).trialId()), Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored outcome must be readable", e);
        }
    }

    private String outcome(UUID trial) {
        return trials.find(trial).map(Trial::outcome).orElseThrow();
    }

    private ActiveScorecard active(String code) {
        scorecards.latest(code);
        var active = scorecards.active(code);
        if (active == null) {
            throw Rejection.conflict(
                    "SCORECARD_NOT_ACTIVE",
                    "No version of " + code + " is active; try one on the base and activate it.");
        }
        return active;
    }

    private static ScoreRows.Row row(List<String> position) {
        return new ScoreRows.Row(
                UUID.fromString(position.get(1)), null, new BigDecimal(position.get(0)), 0, null, null, null);
    }
}
