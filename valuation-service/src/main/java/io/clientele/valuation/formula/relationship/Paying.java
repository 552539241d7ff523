package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.valuation.formula.relationship.known.Entry;

/**
 * Whether the customer pays, and when. A due is an invoice with a due date, settled by the payments about it, or a payment
 * about nothing that carries its own due date. It counts once it is settled or its day has passed.
 */
final class Paying {

    private Paying() {}

    /** @param settled the day on which all was paid, null while it is not */
    private record Due(Entry entry, BigDecimal open, LocalDate settled) {

        LocalDate by() {
            return entry.dueDate();
        }

        boolean inTime() {
            return settled != null && !settled.isAfter(by());
        }

        long daysLate(LocalDate today) {
            return Math.max(0, ChronoUnit.DAYS.between(by(), settled == null ? today : settled));
        }
    }

    static Indication onTimeShare(Relation relation) {
        var dues = dues(relation);
        long inTime = dues.stream().filter(Due::inTime).count();
        return dues.isEmpty()
                ? Indication.missing(Missing.DUE_PAYMENT)
                : Indication.of((double) inTime / dues.size())
                        .with("paidInTime", inTime)
                        .with("settledOrDue", dues.size())
                        .from(entries(dues));
    }

    static Indication daysLate(Relation relation) {
        var dues = dues(relation);
        long days =
                dues.stream().mapToLong(due -> due.daysLate(relation.today())).sum();
        return dues.isEmpty()
                ? Indication.missing(Missing.DUE_PAYMENT)
                : Indication.of((double) days / dues.size())
                        .with("daysLate", days)
                        .with("settledOrDue", dues.size())
                        .from(entries(dues));
    }

    /** Of all that has fallen due, what is still open after its day: the risk of bad debt. */
    static Indication overdueShare(Relation relation) {
        var fallen = dues(relation).stream()
                .filter(due -> due.by().isBefore(relation.today()))
                .toList();
        var all = Buying.sum(entries(fallen), Entry::amount);
        var open = fallen.stream().map(Due::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? Indication.missing(Missing.DUE_PAYMENT)
                : Indication.of(Buying.share(open, all))
                        .with("overdue", open)
                        .with("fallenDue", all)
                        .from(entries(fallen));
    }

    /** Invoices that are not paid in full. */
    static List<Entry> openInvoices(Relation relation) {
        var payments = byInvoice(relation);
        return relation.all("INVOICE")
                .filter(e ->
                        e.amount() != null && settlement(e, payments).open().signum() > 0)
                .toList();
    }

    static BigDecimal open(Relation relation) {
        var payments = byInvoice(relation);
        return openInvoices(relation).stream()
                .map(invoice -> settlement(invoice, payments).open())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Due> dues(Relation relation) {
        var payments = byInvoice(relation);
        var dues = new ArrayList<Due>();
        for (var entry : relation.entries()) {
            if (entry.dueDate() == null || entry.amount() == null) {
                continue;
            }
            if (entry.is("INVOICE")) {
                dues.add(settlement(entry, payments));
            } else if (entry.is("PAYMENT") && entry.about() == null) {
                dues.add(new Due(entry, BigDecimal.ZERO, paidOn(entry)));
            }
        }
        dues.removeIf(due -> due.settled() == null && !due.by().isBefore(relation.today()));
        return dues;
    }

    private static Map<UUID, List<Entry>> byInvoice(Relation relation) {
        return relation.all("PAYMENT")
                .filter(e -> e.about() != null && e.amount() != null)
                .collect(Collectors.groupingBy(Entry::about));
    }

    private static Due settlement(Entry invoice, Map<UUID, List<Entry>> payments) {
        var open = invoice.amount();
        LocalDate settled = open.signum() == 0 ? invoice.day() : null;
        for (var payment : payments.getOrDefault(invoice.first(), List.of())) {
            open = open.subtract(payment.amount()).max(BigDecimal.ZERO);
            if (open.signum() == 0 && settled == null) {
                settled = paidOn(payment);
            }
        }
        return new Due(invoice, open, settled);
    }

    private static LocalDate paidOn(Entry payment) {
        return payment.paidDate() == null ? payment.day() : payment.paidDate();
    }

    private static List<Entry> entries(List<Due> dues) {
        return dues.stream().map(Due::entry).toList();
    }
}
