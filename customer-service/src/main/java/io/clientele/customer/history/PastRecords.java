package io.clientele.customer.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/** What records were: the record as it is, and every change since undone. */
@ApplicationScoped
public class PastRecords {

    private static final String SINCE = """
            select version, changed_at, changed_by, changes from customer_version
            where customer_id = ? and changed_at > ? order by version desc""";
    private static final String ONE = """
            select version, changed_at, changed_by, changes from customer_version
            where customer_id = ? and version = ?""";

    private final Sql sql;
    private final Documents documents;

    PastRecords(Sql sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** The row as it was then; nothing that is written to it is kept. */
    public CustomerEntity asOf(CustomerEntity now, Instant then) {
        if (then.isBefore(now.createdAt)) {
            throw Rejection.notFound(
                    "CUSTOMER_NOT_FOUND", "Customer " + now.id + " was registered later, at " + now.createdAt + ".");
        }
        var since = sql.query(SINCE, PastRecords::version, now.id, then);
        if (since.isEmpty()) {
            return now;
        }
        var record = documents.tree(documents.read(now.document));
        if (now.mergedInto != null) {
            record.put(CustomerVersions.MERGED_INTO, now.mergedInto.toString());
        }
        for (var later : since) {
            record = Undo.of(record, documents.parse(later.changes()));
        }
        var mergedInto = record.remove(CustomerVersions.MERGED_INTO);
        var made = version(now.id, since.getLast().version() - 1);
        var past = new CustomerEntity();
        past.id = now.id;
        past.version = made.version();
        past.document = documents.text(record);
        past.mergedInto = mergedInto == null ? null : UUID.fromString(mergedInto.asText());
        past.createdAt = now.createdAt;
        past.createdBy = now.createdBy;
        past.updatedAt = made.changedAt();
        past.updatedBy = made.changedBy();
        return past;
    }

    private CustomerVersions.Row version(UUID id, long version) {
        return sql.query(ONE, PastRecords::version, id, version).getFirst();
    }

    private static CustomerVersions.Row version(ResultSet row) throws SQLException {
        return new CustomerVersions.Row(
                row.getLong("version"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("changes"));
    }
}
