package io.clientele.interaction.points.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import static io.clientele.kit.sql.Sql.instant;

/** Points that were earned at once, and what is left of them. */
record Lot(UUID customerId, UUID entryId, Instant expiresAt, long remaining) {

    static final String COLUMNS = "customer_id, entry_id, expires_at, remaining";

    static Lot read(ResultSet row) throws SQLException {
        return new Lot(
                row.getObject("customer_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                instant(row, "expires_at"),
                row.getLong("remaining"));
    }
}
