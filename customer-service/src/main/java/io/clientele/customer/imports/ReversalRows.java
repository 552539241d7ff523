package io.clientele.customer.imports;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.clientele.customer.JournalHeard;
import io.clientele.customer.TakenBack;
import io.clientele.kit.sql.Sql;

/** Rows of imports on their way back. */
@ApplicationScoped
class ReversalRows {

    private static final String NEXT = """
            select r.row, r.customer_id, r.version, r.in_journal, l.version, l.reversal_version
            from customer_import_row r left join lateral (
                select version, reversal_version from customer_import_row l
                where l.customer_id = r.customer_id and l.import_id = r.import_id and l.row > r.row
                order by l.row limit 1) l on true
            where r.import_id = ? and r.row < ? and r.reversal is null order by r.row desc limit ?""";
    private static final String DONE = """
            update customer_import_row set reversal = ?, reversal_version = ?::bigint, kept_because = ?
            where import_id = ? and row = ?""";
    private static final String REMOVED = """
            update customer_import_row set reversal = 'REVERTED', reversal_version = 0
            where import_id = ? and row = any(?)""";
    private static final String HEARD = """
            update customer_import_row set in_journal = true
            where customer_id = any(?) and version = 1 and not in_journal""";

    private final Sql sql;

    ReversalRows(Sql sql) {
        this.sql = sql;
    }

    /** The last rows before one that are not dealt with; those after it are, and would be read past again and again. */
    List<ReversalStep> next(UUID id, long before, int most) {
        return sql.query(
                NEXT,
                row -> {
                    var later = row.getObject(5, Long.class);
                    return new ReversalStep(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getBoolean(4),
                            later == null ? null : new ReversalStep.Later(later, row.getObject(6, Long.class)));
                },
                id,
                before,
                most);
    }

    void done(UUID id, long row, TakenBack back) {
        switch (back) {
            case TakenBack.Reverted reverted -> sql.execute(DONE, "REVERTED", reverted.version(), null, id, row);
            case TakenBack.Kept kept -> sql.execute(DONE, "KEPT", null, kept.because(), id, row);
        }
    }

    /** Rows whose customers are there no longer. */
    void removed(UUID id, Collection<Long> numbers) {
        sql.execute(REMOVED, id, numbers.toArray(Long[]::new));
    }

    /** A customer of whom the journal tells is no longer the import's alone. */
    void heard(@Observes JournalHeard of) {
        sql.execute(HEARD, (Object) of.customers().toArray(UUID[]::new));
    }
}
