package io.clientele.customer.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.imports.Import.Reversal;
import io.clientele.customer.imports.Import.Tally;
import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.text.Texts;

/** The table of imports. */
@ApplicationScoped
public class ImportRows {

    private static final String VIEW = """
            select i.*, j.state, r.state as reversal_state from customer_import i
            join job j on j.id = i.job_id left join job r on r.id = i.reversal_job
            """;
    /** Whoever sent it, unless rows were refused: somebody else may be let do what they ask for. */
    private static final String SAME = VIEW + """
            where i.digest = ? and i.options = ?::jsonb and (i.assigns = ? or i.rejected = 0) and i.reversal_job is null
            and j.state in ('QUEUED', 'RUNNING', 'SUCCEEDED') order by i.id limit 1""";

    private static final String INSERT = """
            insert into customer_import (id, job_id, options, header, assigns, digest, bytes, rows, created_at, created_by)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADVANCE = """
            update customer_import set rows_read = rows_read + ?, rows_created = rows_created + ?,
                rows_updated = rows_updated + ?, unchanged = unchanged + ?, rejected = rejected + ?
            where id = ? and rows_read = ?""";

    private final Sql sql;
    private final Documents documents;
    private final Clock clock;

    ImportRows(Sql sql, Documents documents, Clock clock) {
        this.sql = sql;
        this.documents = documents;
        this.clock = clock;
    }

    public Import get(UUID id) {
        return sql.query(VIEW + "where i.id = ?", this::row, id).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("IMPORT_NOT_FOUND", "There is no import " + id + "."));
    }

    /** Newest first, one more than a page holds. */
    List<Import> before(UUID id, int limit) {
        return sql.query(VIEW + "where i.id < ? order by i.id desc limit ?", this::row, id, limit + 1);
    }

    long count() {
        return sql.count("select count(*) from customer_import");
    }

    /** The import of the same file with the same options that stands; who looks waits for others who look for it. */
    Optional<Import> same(byte[] digest, ImportOptions options, boolean assigns) {
        sql.query("select 1 from pg_advisory_xact_lock(hashtext('customer.import'))", row -> 1);
        return sql.query(SAME, this::row, digest, documents.text(options), assigns).stream()
                .findFirst();
    }

    /** @param header of a table, otherwise null */
    void insert(Spool.File file, UUID job, ImportOptions options, String header, boolean assigns, String by) {
        sql.execute(
                INSERT,
                file.id(),
                job,
                documents.text(options),
                header == null ? null : Texts.kept(header),
                assigns,
                file.digest(),
                file.bytes(),
                file.rows(),
                clock.instant(),
                by);
    }

    /** The first line of a table that was sent. */
    String header(UUID id) {
        return sql.query("select header from customer_import where id = ?", row -> row.getString(1), id).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "HEADER_NOT_FOUND",
                        "This file was sent when headers were not kept; GET /customer-imports/" + id
                                + "/errors has the rows that were refused."));
    }

    /** Counts rows that were dealt with; refuses when somebody else has dealt with them. */
    void advance(UUID id, long from, Tally more) {
        int found = sql.execute(
                ADVANCE, more.read(), more.created(), more.updated(), more.unchanged(), more.rejected(), id, from);
        if (found == 0) {
            throw new IllegalStateException("Rows after " + from + " of import " + id + " are dealt with already");
        }
    }

    /** Names who takes an import back, and the job that does. */
    public void reversal(UUID id, UUID job, String by) {
        sql.execute("update customer_import set reversal_job = ?, reversal_by = ? where id = ?", job, by, id);
    }

    public void reversed(UUID id, long reverted, long kept) {
        sql.execute(
                "update customer_import set reverted = reverted + ?, kept = kept + ? where id = ?", reverted, kept, id);
    }

    /** The import, held until the transaction ends. */
    public Import held(UUID id) {
        sql.query("select id from customer_import where id = ? for update", row -> 1, id);
        return get(id);
    }

    private Import row(ResultSet row) throws SQLException {
        var reversal = row.getObject("reversal_job", UUID.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getString("state"),
                documents.read(row.getString("options"), ImportOptions.class),
                row.getBoolean("assigns"),
                row.getBytes("digest"),
                row.getLong("bytes"),
                row.getLong("rows"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                new Tally(
                        row.getLong("rows_created"),
                        row.getLong("rows_updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                reversal == null
                        ? null
                        : new Reversal(
                                reversal,
                                row.getString("reversal_by"),
                                row.getString("reversal_state"),
                                row.getLong("reverted"),
                                row.getLong("kept")));
    }
}
