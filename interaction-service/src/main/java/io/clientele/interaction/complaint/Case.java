package io.clientele.interaction.complaint;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import io.clientele.interaction.model.ComplaintState;
import io.clientele.interaction.model.Gap;
import io.clientele.interaction.model.Severity;

import static io.clientele.kit.sql.Sql.instant;

/**
 * Where a complaint stands.
 *
 * @param entryId the entry that stands for it now; differs from the id once it was corrected
 * @param compensation of all its entries, in base currency
 */
record Case(
        UUID customerId,
        UUID id,
        UUID entryId,
        long version,
        ComplaintState state,
        Severity severity,
        Gap cause,
        String product,
        String representative,
        Instant openedAt,
        Instant since,
        Instant acknowledgedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant acknowledgeBy,
        Instant resolveBy,
        int reopened,
        BigDecimal compensation,
        BigDecimal satisfaction) {

    /** What is {@link #overdue}, asked of the table. Arguments: now, twice. */
    static final String OVERDUE =
            "(resolve_by < ? and state not in ('RESOLVED', 'CLOSED') or acknowledge_by < ? and state in ('OPEN', 'REOPENED'))";

    boolean overdue(Instant now) {
        return switch (state) {
            case OPEN, REOPENED -> now.isAfter(acknowledgeBy) || now.isAfter(resolveBy);
            case ACKNOWLEDGED, IN_PROGRESS -> now.isAfter(resolveBy);
            case RESOLVED, CLOSED -> false;
        };
    }

    Case version(long grown) {
        return new Case(
                customerId,
                id,
                entryId,
                grown,
                state,
                severity,
                cause,
                product,
                representative,
                openedAt,
                since,
                acknowledgedAt,
                resolvedAt,
                closedAt,
                acknowledgeBy,
                resolveBy,
                reopened,
                compensation,
                satisfaction);
    }

    static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("customer_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getLong("version"),
                ComplaintState.valueOf(row.getString("state")),
                row.getString("severity") == null ? null : Severity.valueOf(row.getString("severity")),
                row.getString("cause") == null ? null : Gap.valueOf(row.getString("cause")),
                row.getString("product"),
                row.getString("representative"),
                instant(row, "opened_at"),
                instant(row, "since"),
                instant(row, "acknowledged_at"),
                instant(row, "resolved_at"),
                instant(row, "closed_at"),
                instant(row, "acknowledge_by"),
                instant(row, "resolve_by"),
                row.getInt("reopened"),
                row.getBigDecimal("compensation"),
                row.getBigDecimal("satisfaction"));
    }
}
