package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When one contract runs, by what its entries say. It begins on the first day of its term, whenever it was signed. A renewal
 * states a new term: what it says takes the place of what stood, and without a last day the contract is open from then on.
 * A change alters what it says, and the rest stays. What begins after the term before is over is another term, and between the
 * two nothing runs. The first end counts; what is told after it, or of a time before the contract was signed, changes nothing.
 *
 * @param signed the day on which the entry that started it occurred
 * @param terms in time order, with days between them that belong to none
 * @param ended null where nobody has ended it
 */
public record Course(LocalDate signed, List<Term> terms, LocalDate ended) {

    /** @param said of its term by the entry that starts it */
    public static Course of(LocalDate signed, Term said) {
        return new Course(signed, List.of(said.since(signed)), null);
    }

    /** Whether an entry that follows the start says something of it. */
    public boolean heeds(ContractEvent.Kind kind, LocalDate day) {
        return ended == null && (kind == ContractEvent.Kind.ENDED || !day.isBefore(signed));
    }

    /** @param said of the term by an entry that occurred on a day, and that it heeds */
    public Course after(ContractEvent.Kind kind, LocalDate day, Term said) {
        return switch (kind) {
            case STARTED -> this;
            case RENEWED -> with(said.since(day));
            case CHANGED -> changed(day, said);
            case ENDED -> new Course(signed, terms, day);
        };
    }

    /** The last day of its last term; null while that is open. */
    public LocalDate lastDay() {
        return terms.getLast().to();
    }

    public boolean runs(LocalDate day) {
        return ended == null && terms.stream().anyMatch(term -> term.holds(day));
    }

    /** The terms that ran, or are to run: none that was over, or whose contract had ended, before it began. */
    Stream<Term> ran() {
        return terms.stream().filter(term -> !term.empty() && (ended == null || !ended.isBefore(term.from())));
    }

    /** The first day of a term that has begun stays, whatever is said of it: many renewals may have made one term of them. */
    private Course changed(LocalDate day, Term said) {
        var last = terms.getLast();
        if (said.from() != null && day.isBefore(last.from())) {
            return replaced(new Term(said.from(), said.to() == null ? last.to() : said.to()));
        }
        if (said.from() != null && last.isBefore(said.from())) {
            return with(said);
        }
        return said.to() == null ? this : with(new Term(day, said.to()));
    }

    private Course replaced(Term last) {
        var all = new ArrayList<>(terms);
        all.set(all.size() - 1, last);
        return new Course(signed, List.copyOf(all), ended);
    }

    private Course with(Term next) {
        if (next.empty() || terms.getLast().leadsTo(next.from())) {
            return replaced(terms.getLast().until(next.to()));
        }
        var all = new ArrayList<>(terms);
        all.add(next);
        return new Course(signed, List.copyOf(all), ended);
    }
}
