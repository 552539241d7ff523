package io.clientele.valuation.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.clientele.valuation.choice.ComparisonView.Candidate;

/**
 * Candidates in the order in which they foresaw the hold-out, and which of them are worth having: those that beat what
 * answers while no model is active.
 *
 * @param candidates best first, the one to beat last
 * @param champion the best of those that were fitted and beat it; null where none does
 * @param challenger the best of the others that beat it
 * @param note why there is no champion; null where there is one
 * @param baseline the one to beat
 */
record Ranking(List<Candidate> candidates, String champion, String challenger, String note, String baseline) {

    /** Outcomes of fits whose parameters are no estimate. */
    private static final List<String> UNFIT = List.of("NOT_CONVERGED", "NOT_IDENTIFIED");

    static Ranking of(List<Candidate> competing, Candidate baseline, Criterion criterion) {
        var ranked = new ArrayList<>(competing.stream()
                .map(c -> c.beating(baseline.model(), c.score() == null ? null : beats(c, baseline, criterion)))
                .sorted(Comparator.comparingDouble(c -> loss(c, criterion)))
                .toList());
        var worthHaving =
                ranked.stream().filter(c -> eligible(c) && c.beatsBaseline()).toList();
        var champion = worthHaving.stream().filter(Candidate::fitted).findFirst();
        var challenger = worthHaving.stream()
                .filter(c -> champion.isPresent() && c != champion.get())
                .findFirst();
        var note = ranked.stream().anyMatch(c -> eligible(c) && c.fitted())
                ? "No model beats " + baseline.model() + " by " + criterion.name() + ": none is worth activating."
                : "No model could be fitted so that it can be chosen; the candidates say why.";
        ranked.add(baseline);
        return new Ranking(
                List.copyOf(ranked),
                champion.map(Candidate::model).orElse(null),
                challenger.map(Candidate::model).orElse(null),
                champion.isPresent() ? null : note,
                baseline.model());
    }

    /** The same where few models compete: behind a champion that no other comes next to, the one to beat does. */
    Ranking orSimple() {
        return champion == null || challenger != null
                ? this
                : new Ranking(candidates, champion, baseline, note, baseline);
    }

    private static boolean beats(Candidate candidate, Candidate baseline, Criterion criterion) {
        return criterion.loss(candidate.score()) < criterion.loss(baseline.score());
    }

    /** What has not converged or is not identified, or has nothing to say, comes last and is never chosen. */
    private static double loss(Candidate candidate, Criterion criterion) {
        return eligible(candidate) ? criterion.loss(candidate.score()) : Double.POSITIVE_INFINITY;
    }

    private static boolean eligible(Candidate candidate) {
        return candidate.score() != null && (!candidate.fitted() || !UNFIT.contains(candidate.outcome()));
    }
}
