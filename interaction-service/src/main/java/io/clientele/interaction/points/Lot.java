package io.clientele.interaction.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Points that were earned at once, and what is left of them. */
record Lot(UUID customerId, UUID entryId, Instant expiresAt, long remaining) {

    static final String COLUMNS = "customer_id, entry_id, expires_at, remaining";

    static Lot read(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Lot(
                row.getObject("customer_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                expires == null ? null : expires.toInstant(),
                row.getLong("remaining"));
    }
}
