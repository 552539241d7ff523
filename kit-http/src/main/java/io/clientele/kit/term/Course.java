package io.clientele.kit.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a contract runs, and what is agreed then, by what is said of it. It begins on the first day of its term, whenever it was
 * signed. A renewal states a new term, which is open where it says no last day, and takes the place of what stood in its time.
 * A change alters the term that runs on the first day it says, or else on its own: that one, or the next to come. What it says of
 * a day to come, of a term that has begun, counts from that day on. Said of a time after the last term, it begins another. A
 * last day that lies in a later term, or behind it, is that term's as well.
 *
 * <p>A term runs until its last day, or until the next one begins; days between terms belong to none. What is agreed in it is what
 * was said of it, or of one that began on its first day; where nothing was, that of the term before it in time; and where it is
 * the first, that of what it takes the place of. The first end counts; what is told after it, or of a time before the
 * contract was signed, changes nothing. Whoever reads contracts reads them so.
 *
 * @param signed the day on which it was
 * @param terms as they were said, by their first days
 * @param ended null where nobody has ended it
 */
public record Course<A extends Agreed<A>>(LocalDate signed, List<Term<A>> terms, LocalDate ended) {

    /** @param said of its term when it was signed */
    public static <A extends Agreed<A>> Course<A> of(LocalDate signed, Term<A> said) {
        return new Course<>(signed, List.of(said.since(signed)), null);
    }

    /** @param said on a day, of a new term */
    public Course<A> renewed(LocalDate day, Term<A> said) {
        return ignores(day) ? this : withAnother(day, said);
    }

    /** @param said on a day, of what is another now */
    public Course<A> changed(LocalDate day, Term<A> said) {
        return ignores(day) ? this : altered(day, said);
    }

    public Course<A> endedOn(LocalDate day) {
        return ended == null ? new Course<>(signed, terms, day) : this;
    }

    /** The last day of its last term; null while that is open. */
    public LocalDate lastDay() {
        return terms.getLast().to();
    }

    /** The term that runs on a day, with what is agreed in it. */
    public Optional<Term<A>> on(LocalDate day) {
        return agreed().filter(term -> ended == null && term.holds(day)).findFirst();
    }

    /** The terms that ran, or are to run: none that was over, or whose contract had ended, before it began. */
    public Stream<Term<A>> ran() {
        return agreed().filter(term -> !term.empty() && (ended == null || !ended.isBefore(term.from())));
    }

    /** Each until the next one begins, with what counts in it. */
    private Stream<Term<A>> agreed() {
        var all = new ArrayList<Term<A>>();
        A amounts = null;
        for (int i = 0; i < terms.size(); i++) {
            var said = terms.get(i).amounts();
            amounts = amounts == null ? said : said.over(amounts);
            all.add(cut(i).under(amounts));
        }
        return all.stream();
    }

    private boolean ignores(LocalDate day) {
        return ended != null || day.isBefore(signed);
    }

    private Term<A> cut(int i) {
        var term = terms.get(i);
        var next = i + 1 < terms.size() ? terms.get(i + 1).from() : null;
        return next == null || term.isBefore(next) ? term : term.until(next.minusDays(1));
    }

    private Course<A> withAnother(LocalDate day, Term<A> said) {
        var next = said.since(day);
        if (next.empty()) {
            return altered(terms.size() - 1, day, said);
        }
        var all = new ArrayList<>(terms);
        var lastBegin = terms.getLast().from();
        if (next.from().isAfter(lastBegin)) {
            all.add(next); // nothing stands in its time, as of contracts that are renewed very often
            return new Course<>(signed, Collections.unmodifiableList(all), ended);
        }
        all.removeIf(term -> next.holds(term.from()));
        all.add(next.under(stood(next).map(next.amounts()::over).orElse(next.amounts())));
        return of(all);
    }

    /** What was said of the terms whose place another takes, as far as it counts for that. */
    private Optional<A> stood(Term<A> next) {
        boolean first = !terms.getFirst().from().isBefore(next.from());
        return terms.stream()
                .filter(term -> term.from().equals(next.from()) || first && next.holds(term.from()))
                .map(Term::amounts)
                .reduce((one, other) -> one.over(other));
    }

    private Course<A> altered(LocalDate day, Term<A> said) {
        var from = said.since(day).from();
        int last = terms.size() - 1;
        int at = IntStream.rangeClosed(0, last)
                .filter(i -> !cut(i).isBefore(from))
                .findFirst()
                .orElse(last);
        boolean after = terms.get(at).isBefore(from) && !terms.get(at).from().isAfter(day);
        boolean another = after && (said.from() != null || said.to() != null);
        return another ? withAnother(day, said) : altered(at, day, said);
    }

    private Course<A> altered(int at, LocalDate day, Term<A> said) {
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

    private Course<A> of(List<Term<A>> all) {
        return new Course<>(
                signed, all.stream().sorted(Comparator.comparing(Term::from)).toList(), ended);
    }
}
