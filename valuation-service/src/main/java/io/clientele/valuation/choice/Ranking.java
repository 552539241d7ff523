package io.clientele.valuation.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.clientele.valuation.choice.ComparisonView.Candidate;

/**
 * Candidates in the order in which they foresaw the hold-out, and which of them are worth having: those that beat what
 * answers while no model is active.
 *
 * @param candidates best first, the prior rate last
 * @param champion the best of those that beat it; null where none does
 * @param challenger the second best of those
 * @param note why there is no champion; null where there is one
 */
record Ranking(List<Candidate> candidates, String champion, String challenger, String note) {

    /** Outcomes of fits whose parameters are no estimate. */
    private static final List<String> UNFIT = List.of("NOT_CONVERGED", "NOT_IDENTIFIED");

    static Ranking of(List<Candidate> competing, Candidate prior, Criterion criterion) {
        var ranked = new ArrayList<>(competing.stream()
                .map(c -> c.beating(c.score() == null ? null : beats(c, prior, criterion)))
                .sorted(Comparator.comparingDouble(c -> loss(c, criterion)))
                .toList());
        var worthHaving = ranked.stream()
                .filter(c -> eligible(c) && c.beatsPriorRate())
                .map(Candidate::model)
                .toList();
        var note = ranked.stream().anyMatch(Ranking::eligible)
                ? "No model beats " + prior.model() + " by " + criterion.name() + ": none is worth activating."
                : "No model could be fitted so that it can be chosen; the candidates say why.";
        ranked.add(prior);
        return new Ranking(
                List.copyOf(ranked),
                worthHaving.isEmpty() ? null : worthHaving.getFirst(),
                worthHaving.size() < 2 ? null : worthHaving.get(1),
                worthHaving.isEmpty() ? note : null);
    }

    private static boolean beats(Candidate candidate, Candidate prior, Criterion criterion) {
        return criterion.loss(candidate.score()) < criterion.loss(prior.score());
    }

    /** What has not converged or is not identified, or has nothing to say, comes last and is never chosen. */
    private static double loss(Candidate candidate, Criterion criterion) {
        return eligible(candidate) ? criterion.loss(candidate.score()) : Double.POSITIVE_INFINITY;
    }

    private static boolean eligible(Candidate candidate) {
        return candidate.version() != null && !UNFIT.contains(candidate.outcome());
    }
}
