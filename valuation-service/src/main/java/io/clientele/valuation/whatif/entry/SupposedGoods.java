package io.clientele.valuation.whatif.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.clientele.kit.rejection.Fault;
import io.clientele.valuation.fact.Fact;

/**
 * Purchases and what was returned or exchanged of them, as the journal has it: nothing before it was bought, and no more is returned than was bought; what is exchanged takes nothing of that. What
 * was recorded before there was this rule stays as it is: a correction may leave it so, and makes it no worse.
 */
final class SupposedGoods {

    private final Supplier<Stream<Fact>> standing;
    private final SupposedSubjects subjects;
    private final String currency;

    /** @param standing the entries that count for now, those that happen after asOf and those that are supposed among them */
    SupposedGoods(Supplier<Stream<Fact>> standing, SupposedSubjects subjects, String currency) {
        this.standing = standing;
        this.subjects = subjects;
        this.currency = currency;
    }

    /** What counts of all that was returned or exchanged of a purchase, by whichever of its ids, the earliest first. */
    List<Fact> returned(Fact purchase) {
        return standing.get()
                .filter(fact -> sameGoods(subjects.takenBack(fact.id()), purchase.id()))
                .sorted(Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id))
                .toList();
    }

    /**
     * @param purchase that the entry takes back; null where it names none
     * @param replaced whose place it takes; null for none
     */
    List<Fault> refused(Fact fact, UUID purchase, Fact replaced, String at) {
        var faults = new ArrayList<Fault>();
        if (replaced != null && purchase(replaced)) {
            stillEnough(replaced, fact, at).ifPresent(faults::add);
        }
        if (purchase != null) {
            boolean same = replaced != null && sameGoods(subjects.takenBack(replaced.id()), purchase);
            taken(fact, purchase, same ? replaced : null, at).ifPresent(faults::add);
        }
        return faults;
    }

    /** @param was what was returned of the same purchase by the entry that is corrected; null for none */
    private Optional<Fault> taken(Fact fact, UUID named, Fact was, String at) {
        var found = standing.get()
                .filter(each -> purchase(each) && sameGoods(each.id(), named))
                .findFirst();
        if (found.isEmpty()) {
            return was != null
                    ? Optional.empty()
                    : fault(
                            at + "/returns",
                            "VOIDED",
                            "That purchase does not count any more: there is nothing to return.");
        }
        var bought = found.get();
        if (fact.occurredAt().isBefore(bought.occurredAt())
                && (was == null || fact.occurredAt().isBefore(was.occurredAt()))) {
            return fault(
                    at + "/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be before " + bought.occurredAt() + ", when it was bought.");
        }
        if (!givesBack(fact)) {
            return Optional.empty();
        }
        var left = amount(bought).subtract(sum(returned(bought)));
        return was != null && amount(fact).compareTo(amount(was)) <= 0
                        || amount(fact).compareTo(left) <= 0
                ? Optional.empty()
                : fault(
                        at + "/amount",
                        "OUT_OF_RANGE",
                        "Of the purchase, which is " + money(amount(bought)) + ", " + money(left.max(BigDecimal.ZERO))
                                + " are left to return, and this is " + money(amount(fact)) + ".");
    }

    private Optional<Fault> stillEnough(Fact purchase, Fact by, String at) {
        var returns = returned(purchase);
        if (returns.isEmpty()) {
            return Optional.empty();
        }
        var first = returns.getFirst();
        if (!purchase(by)) {
            return fault(
                    at + "/kind",
                    "OTHER_KIND",
                    "Something was returned of that purchase, by " + first.id() + ": void it, and all that falls too.");
        }
        if (by.occurredAt().isAfter(first.occurredAt()) && by.occurredAt().isAfter(purchase.occurredAt())) {
            return fault(
                    at + "/occurredAt",
                    "OUT_OF_RANGE",
                    "Must not be after " + first.occurredAt() + ", when something was returned of it.");
        }
        var sum = sum(returns);
        return amount(by).compareTo(sum) < 0 && amount(by).compareTo(amount(purchase)) < 0
                ? fault(
                        at + "/amount",
                        "OUT_OF_RANGE",
                        "Must not be below " + money(sum) + ", which were returned of it; this is " + money(amount(by))
                                + ".")
                : Optional.empty();
    }

    private boolean sameGoods(UUID one, UUID other) {
        return one != null && subjects.first(one).equals(subjects.first(other));
    }

    private static boolean givesBack(Fact fact) {
        return fact.kind().equals(SupposedKind.RETURN.name());
    }

    private static boolean purchase(Fact fact) {
        return fact.kind().equals(SupposedKind.PURCHASE.name());
    }

    private static BigDecimal sum(List<Fact> returns) {
        return returns.stream()
                .filter(SupposedGoods::givesBack)
                .map(SupposedGoods::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Fact fact) {
        return fact.amount() == null ? BigDecimal.ZERO : fact.amount();
    }

    private String money(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    private static Optional<Fault> fault(String pointer, String code, String detail) {
        return Optional.of(Fault.pointer(pointer, code, detail));
    }
}
