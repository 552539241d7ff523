package io.clientele.valuation.formula.relationship.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.clientele.kit.term.Term;
import io.clientele.valuation.formula.contract.Amounts;

/**
 * A journal entry as far as it says something of the relation, money in base currency. What is not known is null.
 *
 * @param day the business day on which it occurred
 * @param amount of a purchase or return, net; of an invoice or payment
 * @param cost of goods on a purchase, direct cost to serve elsewhere
 * @param about the invoice of a payment, the start of a contract; of one that took the place of another, the first such entry
 * @param dueDate of an invoice or a payment
 * @param response to a marketing touch: NONE, OPENED, CLICKED, REPLIED, VISITED, BOUGHT, DECLINED, UNSUBSCRIBED
 * @param satisfaction perceived − expected, −10 to 10
 * @param nps 0 to 10
 * @param terms of a contract, as far as this entry states them
 */
public record Entry(
        UUID id,
        String kind,
        Instant at,
        LocalDate day,
        BigDecimal amount,
        BigDecimal listAmount,
        BigDecimal discount,
        BigDecimal cost,
        List<Line> lines,
        UUID about,
        LocalDate dueDate,
        LocalDate paidDate,
        String response,
        BigDecimal satisfaction,
        Integer nps,
        Terms terms) {

    /** A line of a purchase: its category where it names one, and what was paid for it. */
    public record Line(String category, BigDecimal amount) {}

    /**
     * What an entry states of a contract; {@link io.clientele.kit.term.Course} tells what becomes of it.
     *
     * @param endReason EXPIRED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_COMPANY, BREACHED or REPLACED
     */
    public record Terms(Term<Amounts> term, String endReason) {

        public static final Terms NONE = new Terms(Amounts.NO_TERM, null);
    }

    /** By which those name it that are about it: the first entry whose place it took, or itself. */
    public UUID first() {
        return about == null ? id : about;
    }

    public boolean is(String kind) {
        return this.kind.equals(kind);
    }
}
