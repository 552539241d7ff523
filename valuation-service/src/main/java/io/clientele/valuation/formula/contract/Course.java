package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When one contract runs and for what amounts, by what its entries say. It begins on the first day of its term, whenever it was
 * signed. A renewal states a new term, which is open where it says no last day, and takes the place of what stood in its time.
 * A change alters the term that runs on the first day it says, or else on its own: that one, or the next to come. What it says of
 * a day to come, of a term that has begun, counts from that day on. Said of a time after the last term, it begins another. A
 * last day that lies in a later term, or behind it, is that term's as well.
 *
 * <p>A term runs until its last day, or until the next one begins; days between terms belong to none. Its amounts are those that
 * were said of it, or of one that began on its first day; where none were, those of the term before it in time; and where it is
 * the first, those of what it takes the place of. The first end counts; what is told after it, or of a time before the
 * contract was signed, changes nothing.
 *
 * @param signed the day on which the entry that started it occurred
 * @param terms as they were said, by their first days
 * @param ended null where nobody has ended it
 */
public record Course(LocalDate signed, List<Term> terms, LocalDate ended) {

    /** @param said of its term by the entry that starts it */
    public static Course of(LocalDate signed, Term said) {
        return new Course(signed, List.of(said.since(signed)), null);
    }

    /** @param said of the term by an entry that occurred on a day */
    public Course after(ContractEvent.Kind kind, LocalDate day, Term said) {
        if (ended != null || kind != ContractEvent.Kind.ENDED && day.isBefore(signed)) {
            return this;
        }
        return switch (kind) {
            case STARTED -> this;
            case RENEWED -> renewed(day, said);
            case CHANGED -> changed(day, said);
            case ENDED -> new Course(signed, terms, day);
        };
    }

    /** The last day of its last term; null while that is open. */
    public LocalDate lastDay() {
        return terms.getLast().to();
    }

    /** The term that runs on a day, with its amounts. */
    public Optional<Term> on(LocalDate day) {
        return agreed().filter(term -> ended == null && term.holds(day)).findFirst();
    }

    /** The terms that ran, or are to run: none that was over, or whose contract had ended, before it began. */
    Stream<Term> ran() {
        return agreed().filter(term -> !term.empty() && (ended == null || !ended.isBefore(term.from())));
    }

    /** Each until the next one begins, with the amounts that count in it. */
    private Stream<Term> agreed() {
        var all = new ArrayList<Term>();
        var amounts = Amounts.UNSAID;
        for (int i = 0; i < terms.size(); i++) {
            amounts = terms.get(i).amounts().over(amounts);
            all.add(cut(i).under(amounts));
        }
        return all.stream();
    }

    private Term cut(int i) {
        var term = terms.get(i);
        var next = i + 1 < terms.size() ? terms.get(i + 1).from() : null;
        return next == null || term.isBefore(next) ? term : term.until(next.minusDays(1));
    }

    private Course renewed(LocalDate day, Term said) {
        var next = said.since(day);
        if (next.empty()) {
            return altered(terms.size() - 1, day, said);
        }
        var all = new ArrayList<>(terms);
        var lastBegin = terms.getLast().from();
        if (next.from().isAfter(lastBegin)) {
            all.add(next); // nothing stands in its time, as of contracts that are renewed very often
            return new Course(signed, Collections.unmodifiableList(all), ended);
        }
        all.removeIf(term -> next.holds(term.from()));
        all.add(next.under(next.amounts().over(stood(next))));
        return of(all);
    }

    /** What was said of the terms whose place another takes, as far as it counts for that. */
    private Amounts stood(Term next) {
        boolean first = !terms.getFirst().from().isBefore(next.from());
        return terms.stream()
                .filter(term -> term.from().equals(next.from()) || first && next.holds(term.from()))
                .map(Term::amounts)
                .reduce(Amounts.UNSAID, Amounts::over);
    }

    private Course changed(LocalDate day, Term said) {
        var from = said.since(day).from();
        int last = terms.size() - 1;
        int at = IntStream.rangeClosed(0, last)
                .filter(i -> !cut(i).isBefore(from))
                .findFirst()
                .orElse(last);
        boolean after = terms.get(at).isBefore(from) && !terms.get(at).from().isAfter(day);
        boolean another = after && (said.from() != null || said.to() != null);
        return another ? renewed(day, said) : altered(at, day, said);
    }

    private Course altered(int at, LocalDate day, Term said) {
        var all = new ArrayList<>(terms);
        for (int i = at + 1; i < all.size() && said.reaches(all.get(i).from()); i++) {
            all.set(i, all.get(i).until(said.to()));
        }
        var term = terms.get(at);
        if (term.parts(day, said)) {
            all.add(said.to() == null ? said.until(term.to()) : said);
        } else {
            all.set(at, term.altered(day, said));
        }
        return of(all);
    }

    private Course of(List<Term> all) {
        return new Course(
                signed, all.stream().sorted(Comparator.comparing(Term::from)).toList(), ended);
    }
}
