package io.clientele.interaction.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.model.Kind;
import io.clientele.kit.money.Money;

/** The invoices of a customer that are not paid, as the payments about them say. */
@ApplicationScoped
class UnpaidInvoices {

    private static final int MOST = 100;

    private static final String ENTRIES = EntryRows.SELECT + """
            where e.customer_id = ? and c.entry_id is null and e.kind in ('INVOICE', 'PAYMENT')
            order by e.occurred_at, e.id""";

    private static final Comparator<UnpaidInvoice> FIRST_DUE =
            Comparator.comparing(UnpaidInvoice::dueDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final Database database;
    private final Subjects subjects;

    UnpaidInvoices(Database database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /** Whichever entry of a chain of corrections a payment names, it pays the invoice as that stands now. */
    List<UnpaidInvoice> of(UUID customer) {
        var entries = database.query(ENTRIES, EntryRows::read, customer);
        var about = subjects.of(entries);
        var paid = new HashMap<UUID, BigDecimal>();
        entries.stream()
                .filter(entry -> entry.kind() == Kind.PAYMENT && about.get(entry.id()) != null)
                .forEach(entry -> paid.merge(about.get(entry.id()), entry.asked(), BigDecimal::add));
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.INVOICE)
                .filter(entry -> paid(entry, about, paid).compareTo(entry.asked()) < 0)
                .map(entry -> new UnpaidInvoice(
                        entry.id(),
                        entry.occurredAt(),
                        entry.said().dueDate(),
                        Money.of(entry.asked(), entry.currency()),
                        Money.of(paid(entry, about, paid), entry.currency())))
                .sorted(FIRST_DUE)
                .limit(MOST)
                .toList();
    }

    private static BigDecimal paid(JournalEntry invoice, Map<UUID, UUID> about, Map<UUID, BigDecimal> paid) {
        return paid.getOrDefault(about.getOrDefault(invoice.id(), invoice.id()), BigDecimal.ZERO);
    }
}
