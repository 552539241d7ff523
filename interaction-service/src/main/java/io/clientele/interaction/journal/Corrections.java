package io.clientele.interaction.journal;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;

/** Which entries have been corrected, each at most once. */
@ApplicationScoped
public class Corrections {

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    /** Marks the entry as corrected; false when another correction was first. */
    public boolean mark(JournalEntry entry, Superseded by) {
        var marked =
                database.update("""
                        insert into correction (customer_id, entry_id, corrected_by, status, corrected_at, version)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", entry.customerId(), entry.id(), by.by(), by.status(), by.at(), by.version()) == 1;
        if (marked && SalesDue.of(entry.kind())) {
            database.update(SalesDue.INSERT + " values (?, ?, -1, ?)", SalesDue.row(entry));
        }
        return marked;
    }

    /** Takes the mark back, for an entry whose correction is refused by what follows from it. */
    public void unmark(JournalEntry entry) {
        database.update(
                "delete from correction where customer_id = ? and entry_id = ?", entry.customerId(), entry.id());
    }
}
