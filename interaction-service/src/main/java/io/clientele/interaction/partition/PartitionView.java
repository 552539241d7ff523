package io.clientele.interaction.partition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static io.clientele.kit.sql.Sql.instant;

/** A year of the journal. */
@Schema(name = "JournalPartition", description = "A year of the journal, as it lies in the database")
record PartitionView(
        @Schema(
                required = true,
                description = "The year, in UTC, in which its entries happened",
                minimum = "1900",
                maximum = "3000",
                examples = "1997")
        int year,

        @Schema(
                required = true,
                description =
                        "ATTACHED; CLOSED while it is being detached, read and written no more; or DETACHED, neither read nor written",
                examples = "ATTACHED")
        PartitionState state,

        @Schema(description = "First instant in it", examples = "1997-01-01T00:00:00Z")
        Instant from,

        @Schema(description = "First instant after it", examples = "1998-01-01T00:00:00Z")
        Instant to,

        @Schema(
                description =
                        "How many entries it holds: exact when it was detached, else as the database last estimated; absent when it never did",
                minimum = "0",
                examples = "10000000")
        Long entries,

        @Schema(
                description =
                        "What its table takes on disk with its indexes; absent when the table was taken out of the database",
                minimum = "0",
                examples = "7516192768")
        Long bytes,

        @Schema(description = "Since when it is in this state", examples = "2026-01-31T09:30:00Z")
        Instant since,

        @Schema(description = "Who detached or attached it; absent when nobody did", maxLength = 200, examples = "ops")
        String by) {

    /** Select list and table; a condition may follow. */
    static final String SELECT = """
            select p.*, coalesce(p.entries, nullif(c.reltuples, -1)::bigint) as counted, pg_total_relation_size(c.oid) as bytes,
                make_timestamptz(p.year, 1, 1, 0, 0, 0, 'UTC') as starts, make_timestamptz(p.year + 1, 1, 1, 0, 0, 0, 'UTC') as ends
            from journal_partition p
            left join pg_class c on c.oid = to_regclass('interaction_' || p.year)
            """;

    static PartitionView read(ResultSet row) throws SQLException {
        return new PartitionView(
                row.getInt("year"),
                PartitionState.valueOf(row.getString("state")),
                instant(row, "starts"),
                instant(row, "ends"),
                row.getObject("counted", Long.class),
                row.getObject("bytes", Long.class),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
