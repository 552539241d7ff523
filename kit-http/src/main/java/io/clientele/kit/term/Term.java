package io.clientele.kit.term;

import java.time.LocalDate;

/**
 * A term, or what is said of one.
 *
 * @param from its first day; null where that is not said
 * @param to its last day; null while it is open
 * @param amounts what is agreed for as long as it runs
 */
public record Term<A extends Agreed<A>>(LocalDate from, LocalDate to, A amounts) {

    /** From the day on which it was said, where that does not say another. */
    Term<A> since(LocalDate occurred) {
        return from == null ? new Term<>(occurred, to, amounts) : this;
    }

    Term<A> until(LocalDate last) {
        return new Term<>(from, last, amounts);
    }

    Term<A> under(A others) {
        return new Term<>(from, to, others);
    }

    /**
     * As what is said on a day has it. The first day of a term that has begun stays, whatever is said of it: some say again when the
     * whole contract began.
     */
    Term<A> altered(LocalDate day, Term<A> said) {
        return new Term<>(
                said.from != null && from.isAfter(day) ? said.from : from,
                said.to != null ? said.to : to,
                said.amounts.over(amounts));
    }

    /** Whether what is said on a day is of the days to come within it only. A term that has not begun is put off instead. */
    boolean parts(LocalDate day, Term<A> said) {
        return !from.isAfter(day)
                && said.from != null
                && said.from.isAfter(day)
                && !said.empty()
                && !isBefore(said.from);
    }

    /** Whether it is over before it has begun. */
    boolean empty() {
        return isBefore(from);
    }

    boolean isBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it says a last day, which is not before another. */
    boolean reaches(LocalDate day) {
        return to != null && !to.isBefore(day);
    }

    boolean holds(LocalDate day) {
        return !from.isAfter(day) && !isBefore(day);
    }
}
