package io.clientele.valuation.formula.contract;

import java.time.LocalDate;

/**
 * A term of a contract, or what an entry says of it.
 *
 * @param from its first day; null where an entry does not say
 * @param to its last day; null while it is open
 */
public record Term(LocalDate from, LocalDate to) {

    /** An entry that says nothing of the term. */
    public static final Term UNSAID = new Term(null, null);

    /** From the day on which the entry occurred, where it does not say another. */
    Term since(LocalDate occurred) {
        return from == null ? new Term(occurred, to) : this;
    }

    Term until(LocalDate last) {
        return new Term(from, last);
    }

    /** Whether it is over before it has begun. */
    boolean empty() {
        return to != null && to.isBefore(from);
    }

    boolean isBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether another one that begins on a day leaves none without a contract. */
    boolean leadsTo(LocalDate day) {
        return to == null || !day.isAfter(to.plusDays(1));
    }

    boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
