package io.clientele.customer.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.customer.imports.refused.RefusedFile;
import io.clientele.customer.imports.refused.RefusedRow;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.sql.Sql;

/** Why rows were refused, written out a page at a time. */
@ApplicationScoped
class RowErrors {

    /** Each may have 20,000 characters of its row. */
    private static final int AT_ONCE = 100;

    private static final String AFTER = """
            select row, ordinal, pointer, code, detail, content from customer_import_error
            where import_id = ? and (row, ordinal) > (?, ?) order by row, ordinal limit ?""";

    private static final String ROWS_AFTER = """
            select row, string_agg(content, ''), array_agg(coalesce(pointer, '') order by ordinal), array_agg(code order by ordinal),
                array_agg(detail order by ordinal)
            from customer_import_error where import_id = ? and row > ? group by row order by row limit ?""";

    private final Sql sql;
    private final Documents documents;
    private final NamedByErrors named;

    RowErrors(Sql sql, Documents documents, NamedByErrors named) {
        this.sql = sql;
        this.documents = documents;
        this.named = named;
    }

    /** @param seen is told whom the rows name that are written */
    void lines(UUID id, Consumer<Collection<UUID>> seen, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            each(id, seen, error -> writer.write(documents.text(error.view()) + "\n"));
        }
    }

    void table(UUID id, Consumer<Collection<UUID>> seen, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord("row", "pointer", "code", "detail", "content");
            each(
                    id,
                    seen,
                    error -> csv.writeRecord(
                            Long.toString(error.row()),
                            error.pointer(),
                            error.code(),
                            FormulaGuard.guarded(error.detail()),
                            FormulaGuard.guarded(error.content())));
        }
    }

    /** Each row once, with all that is wrong with it. */
    void rows(UUID id, Consumer<Collection<UUID>> seen, RefusedFile file) throws IOException {
        for (var page = rowsAfter(id, 0);
                !page.isEmpty();
                page = rowsAfter(id, page.getLast().number())) {
            seen.accept(
                    named.between(id, page.getFirst().number(), page.getLast().number()));
            for (var row : page) {
                file.row(row);
            }
        }
    }

    private List<RefusedRow> rowsAfter(UUID id, long last) {
        return sql.query(
                ROWS_AFTER, row -> new RefusedRow(row.getLong(1), row.getString(2), faults(row)), id, last, AT_ONCE);
    }

    private static List<Fault> faults(ResultSet row) throws SQLException {
        var pointers = (String[]) row.getArray(3).getArray();
        var codes = (String[]) row.getArray(4).getArray();
        var details = (String[]) row.getArray(5).getArray();
        return IntStream.range(0, details.length)
                .mapToObj(i -> Fault.pointer(pointers[i], codes[i], details[i]))
                .toList();
    }

    private void each(UUID id, Consumer<Collection<UUID>> seen, Sink sink) throws IOException {
        var last = new RowError(0, 0, null, null, null, null);
        for (var page = after(id, last); !page.isEmpty(); page = after(id, last)) {
            seen.accept(named.between(id, page.getFirst().row(), page.getLast().row()));
            for (var error : page) {
                sink.accept(error);
            }
            last = page.getLast();
        }
    }

    private List<RowError> after(UUID id, RowError last) {
        return sql.query(
                AFTER,
                row -> new RowError(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                id,
                last.row(),
                last.ordinal(),
                AT_ONCE);
    }

    private interface Sink {
        void accept(RowError error) throws IOException;
    }

    private record RowError(long row, int ordinal, String pointer, String code, String detail, String content) {

        RowErrorView view() {
            return new RowErrorView(row, pointer, code, detail, content.isEmpty() ? null : content);
        }
    }
}
