package io.clientele.interaction.goods;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.consequence.Consequence;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Of a purchase no more is returned than was bought, and nothing is returned or exchanged before it was bought; what was falls with it.
 * All in base currency, as it counts. What was recorded before there was this rule stays as it is: a correction may leave it so, and makes
 * it no worse.
 */
@ApplicationScoped
class TakenBack implements Consequence {

    private final Returned returned;

    TakenBack(Returned returned) {
        this.returned = returned;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PURCHASE, Kind.RETURN, Kind.EXCHANGE);
    }

    /** Nearly all purchases are never returned, and many returns and exchanges name none. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public boolean concerns(JournalEntry entry, JournalEntry corrected) {
        return names(entry) || corrected != null && corrected.kind() == Kind.PURCHASE;
    }

    private static boolean names(JournalEntry entry) {
        return (entry.kind() == Kind.RETURN || entry.kind() == Kind.EXCHANGE)
                && entry.said().returns() != null;
    }

    @Override
    public void follow(JournalEntry entry) throws Rejection {
        require(entry, null, "");
    }

    @Override
    public void replaced(JournalEntry entry, JournalEntry by) throws Rejection {
        if (entry.kind() == Kind.PURCHASE) {
            requireStillEnough(entry, by);
        }
        if (names(by)) {
            var same = names(entry)
                    && returned.same(entry.said().returns(), by.said().returns());
            require(by, same ? entry : null, "/replacement");
        }
    }

    @Override
    public List<JournalEntry> voided(JournalEntry entry) throws Rejection {
        return entry.kind() == Kind.PURCHASE ? returned.of(entry) : List.of();
    }

    /**
     * @param was the entry that is corrected, where it took back of the same purchase; null otherwise
     * @param at where the entry stands in the body
     */
    private void require(JournalEntry entry, JournalEntry was, String at) throws Rejection {
        var found = returned.purchase(entry.said().returns());
        if (found.isEmpty() && was == null) {
            throw fault(
                    at + "/returns",
                    "VOIDED",
                    "That purchase does not count any more: there is nothing to return or exchange.");
        }
        if (found.isPresent()) {
            var purchase = found.get();
            if (entry.occurredAt().isBefore(purchase.occurredAt())
                    && (was == null || entry.occurredAt().isBefore(was.occurredAt()))) {
                throw fault(
                        at + "/occurredAt",
                        "OUT_OF_RANGE",
                        "Must not be before " + purchase.occurredAt() + ", when it was bought.");
            }
            if (entry.kind() == Kind.RETURN
                    && (was == null
                            || was.kind() != Kind.RETURN
                            || amount(entry).compareTo(amount(was)) > 0)) {
                requireEnough(entry, purchase, at);
            }
        }
    }

    private void requireEnough(JournalEntry entry, JournalEntry purchase, String at) throws Rejection {
        var left = amount(purchase).subtract(Returned.sum(returned.of(purchase)));
        if (amount(entry).compareTo(left) > 0) {
            throw fault(
                    at + "/amount",
                    "OUT_OF_RANGE",
                    "Of the purchase, which is " + money(purchase) + ", " + money(left.max(BigDecimal.ZERO), purchase)
                            + " are left to return, and this is " + money(entry) + ".");
        }
    }

    /** What makes a purchase neither less, nor later, nor something else leaves right whatever was returned of it. */
    private void requireStillEnough(JournalEntry purchase, JournalEntry by) throws Rejection {
        boolean other = by.kind() != Kind.PURCHASE;
        boolean less = !other && amount(by).compareTo(amount(purchase)) < 0;
        boolean later = by.occurredAt().isAfter(purchase.occurredAt());
        var returns = other || less
                ? returned.of(purchase)
                : later ? returned.until(by.occurredAt(), purchase) : List.<JournalEntry>of();
        if (returns.isEmpty()) {
            return;
        }
        var first = returns.getFirst();
        if (other) {
            throw fault(
                    "/replacement/kind",
                    "OTHER_KIND",
                    "Something was returned or exchanged of that purchase, by " + first.id()
                            + ": void it, and all that falls too.");
        }
        if (later && by.occurredAt().isAfter(first.occurredAt())) {
            throw fault(
                    "/replacement/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be after " + first.occurredAt() + ", when something was returned or exchanged of it.");
        }
        var sum = Returned.sum(returns);
        if (less && amount(by).compareTo(sum) < 0) {
            throw fault(
                    "/replacement/amount",
                    "OUT_OF_RANGE",
                    "Must not be below " + money(sum, purchase) + ", which were returned of it; this is " + money(by)
                            + ".");
        }
    }

    private static BigDecimal amount(JournalEntry entry) {
        return entry.figures().amount();
    }

    private static String money(JournalEntry entry) {
        return money(amount(entry), entry);
    }

    private static String money(BigDecimal amount, JournalEntry entry) {
        return amount.stripTrailingZeros().toPlainString() + " " + entry.currency();
    }

    private static Rejection fault(String pointer, String code, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, code, detail));
    }
}
