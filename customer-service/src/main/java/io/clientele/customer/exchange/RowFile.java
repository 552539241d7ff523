package io.clientele.customer.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;

import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.customer.exchange.model.Separator;

/**
 * A file of rows that are written as they come.
 *
 * @param out where it goes, and it is closed
 */
public record RowFile(OutputStream out) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** An object a line, of these properties. */
    public void lines(Set<String> properties, Consumer<Consumer<ObjectNode>> rows) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            rows.accept(row -> write(writer, row.retain(properties)));
        }
    }

    private static void write(Writer writer, ObjectNode row) {
        try {
            writer.write(row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table with a header.
     *
     * @param separator what parts the cells
     * @param marked whether a mark says that the table is UTF-8, which some spreadsheets need to be told
     */
    public void table(
            List<Column> columns, Cells cells, Separator separator, boolean marked, Consumer<Consumer<ObjectNode>> rows)
            throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            if (marked) {
                writer.write(BYTE_ORDER_MARK);
            }
            try (var csv = CsvWriter.builder().fieldSeparator(separator.sign()).build(writer)) {
                csv.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
                rows.accept(row -> csv.writeRecord(line(columns, cells, row)));
            }
        }
    }

    private static String[] line(List<Column> columns, Cells cells, ObjectNode row) {
        return columns.stream()
                .map(column -> cells.of(column, row))
                .map(cell -> cell == null ? null : FormulaGuard.guarded(cell))
                .toArray(String[]::new);
    }
}
