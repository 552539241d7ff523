package io.clientele.valuation.formula.contract;

import java.math.BigDecimal;
import java.util.UUID;

import io.clientele.kit.term.Agreed;
import io.clientele.kit.term.Term;

/**
 * What entries say of the money of a contract. What none says is null.
 *
 * @param monthly what it pays in a month, in money
 * @param paidBy the entry that says so
 * @param exposure what is lost at most if the customer does not pay, in money
 * @param exposedBy the entry that says so
 */
public record Amounts(Double monthly, UUID paidBy, BigDecimal exposure, UUID exposedBy) implements Agreed<Amounts> {

    public static final Amounts UNSAID = new Amounts(null, null, null, null);

    /** An entry that says nothing of the term either. */
    public static final Term<Amounts> NO_TERM = new Term<>(null, null, UNSAID);

    /** What one entry says. */
    public static Amounts of(UUID entry, Double monthly, BigDecimal exposure) {
        return new Amounts(monthly, monthly == null ? null : entry, exposure, exposure == null ? null : entry);
    }

    @Override
    public Amounts over(Amounts earlier) {
        return new Amounts(
                monthly != null ? monthly : earlier.monthly,
                monthly != null ? paidBy : earlier.paidBy,
                exposure != null ? exposure : earlier.exposure,
                exposure != null ? exposedBy : earlier.exposedBy);
    }
}
