package io.clientele.valuation.formula.contract;

import java.time.LocalDate;

/**
 * A term of a contract, or what an entry says of it.
 *
 * @param from its first day; null where an entry does not say
 * @param to its last day; null while it is open
 * @param amounts for as long as it runs
 */
public record Term(LocalDate from, LocalDate to, Amounts amounts) {

    /** An entry that says nothing of the term. */
    public static final Term UNSAID = new Term(null, null, Amounts.UNSAID);

    /** From the day on which the entry occurred, where it does not say another. */
    Term since(LocalDate occurred) {
        return from == null ? new Term(occurred, to, amounts) : this;
    }

    Term until(LocalDate last) {
        return new Term(from, last, amounts);
    }

    Term under(Amounts others) {
        return new Term(from, to, others);
    }

    /**
     * As an entry of a day has it. The first day of a term that has begun stays, whatever is said of it: some say again when the
     * whole contract began.
     */
    Term altered(LocalDate day, Term said) {
        return new Term(
                said.from != null && from.isAfter(day) ? said.from : from,
                said.to != null ? said.to : to,
                said.amounts.over(amounts));
    }

    /** Whether an entry of a day says something of the days to come within it only. A term that has not begun is put off instead. */
    boolean parts(LocalDate day, Term said) {
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
