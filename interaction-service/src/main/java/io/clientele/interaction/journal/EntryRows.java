package io.clientele.interaction.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.interaction.model.Figures;

import static io.clientele.kit.sql.Sql.instant;

/** Entries as they are read back, with what corrected them. */
public final class EntryRows {

    /** Select list and tables; a condition on {@code e} follows. */
    public static final String SELECT = """
            select e.id, e.occurred_at, e.customer_id, e.came_with, e.recorded_at, e.recorded_by, e.currency, e.amount, e.list_amount, e.discount, e.cost,
                   e.said, c.corrected_by, c.status, c.corrected_at, c.version
            from interaction e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            """;

    private EntryRows() {}

    public static JournalEntry read(ResultSet row) throws SQLException {
        var by = row.getObject("corrected_by", UUID.class);
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("came_with", UUID.class),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("currency"),
                new Figures(
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("list_amount"),
                        row.getBigDecimal("discount"),
                        row.getBigDecimal("cost")),
                SaidJson.read(row.getString("said")),
                by == null
                        ? null
                        : new Superseded(
                                by,
                                Status.valueOf(row.getString("status")),
                                instant(row, "corrected_at"),
                                row.getLong("version")));
    }
}
