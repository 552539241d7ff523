package io.clientele.interaction.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.model.PromiseState;

import static io.clientele.kit.sql.Sql.instant;

/**
 * What became of a promise.
 *
 * @param subject what was promised
 * @param to to whom
 */
record Pledged(
        UUID customerId,
        UUID id,
        UUID entryId,
        long version,
        PromiseState state,
        Instant promisedAt,
        Instant dueAt,
        String representative,
        Instant settledAt,
        UUID settledBy,
        String subject,
        String to) {

    /** Its entry is read by the key under which it stands. */
    static final String SELECT = """
            select p.*, e.said ->> 'subject' as subject, e.said #>> '{promise,to}' as promised_to
            from promise p
            left join interaction e on e.customer_id = p.customer_id and e.occurred_at = p.promised_at and e.id = p.entry_id
            """;

    boolean overdue(Instant now) {
        return state == PromiseState.OPEN && now.isAfter(dueAt);
    }

    static Pledged read(ResultSet row) throws SQLException {
        return new Pledged(
                row.getObject("customer_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getLong("version"),
                PromiseState.valueOf(row.getString("state")),
                instant(row, "promised_at"),
                instant(row, "due_at"),
                row.getString("representative"),
                instant(row, "settled_at"),
                row.getObject("settled_by", UUID.class),
                row.getString("subject"),
                row.getString("promised_to"));
    }
}
