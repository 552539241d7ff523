package io.clientele.interaction.journal;

import io.clientele.interaction.model.Kind;

/** What is left to be summed up: written in the transaction of the entry that begins, or ceases, to count as a sale. */
final class SalesDue {

    static final String INSERT = "insert into sales_due (customer_id, entry_id, sign, occurred_at)";

    private SalesDue() {}

    static boolean of(Kind kind) {
        return kind == Kind.PURCHASE || kind == Kind.RETURN;
    }

    static Object[] row(JournalEntry entry) {
        return new Object[] {entry.customerId(), entry.id(), entry.occurredAt()};
    }

    static Object[] signed(JournalEntry entry) {
        return new Object[] {entry.customerId(), entry.id(), entry.occurredAt(), 1};
    }
}
