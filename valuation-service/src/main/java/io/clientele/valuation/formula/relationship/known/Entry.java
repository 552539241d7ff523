package io.clientele.valuation.formula.relationship.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.clientele.valuation.formula.contract.Term;

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
     * The terms of a contract; what an entry does not say stays as it was, but for its term, of which
     * {@link io.clientele.valuation.formula.contract.Course} tells what becomes.
     *
     * @param term what the entry says of it
     * @param months how many months a recurring amount pays for
     * @param exposure what is lost at most if the customer does not pay
     * @param endReason EXPIRED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_COMPANY, BREACHED or REPLACED
     */
    public record Terms(Term term, BigDecimal recurringAmount, Double months, BigDecimal exposure, String endReason) {

        public static final Terms NONE = new Terms(Term.UNSAID, null, null, null, null);

        /** These terms where they say something, the earlier ones elsewhere. */
        public Terms over(Terms earlier) {
            return new Terms(
                    term,
                    recurringAmount != null ? recurringAmount : earlier.recurringAmount,
                    recurringAmount != null ? months : earlier.months,
                    exposure != null ? exposure : earlier.exposure,
                    endReason);
        }
    }

    /** By which those name it that are about it: the first entry whose place it took, or itself. */
    public UUID first() {
        return about == null ? id : about;
    }

    public boolean is(String kind) {
        return this.kind.equals(kind);
    }
}
