package io.clientele.customer.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Rows of a CSV file (RFC 4180). */
final class CsvRows implements RowSource {

    private static final int LONGEST_LINE = 1024 * 1024;

    private final CloseableIterator<CsvRecord> lines;
    private final Table table;
    private final char separator;
    private long number;

    CsvRows(Reader file, char separator, Function<List<String>, Table> header) {
        this.lines = reader(separator).ofCsvRecord(file).iterator();
        this.separator = separator;
        this.table = header.apply(header(lines));
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_LINE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static List<String> header(CloseableIterator<CsvRecord> lines) {
        try {
            return lines.hasNext() ? lines.next().getFields() : List.of();
        } catch (CsvParseException e) {
            throw Rejection.malformed(Fault.pointer("", "MALFORMED_CSV", "The first line cannot be read as CSV."));
        }
    }

    /** The names of the columns, read from the beginning of a file. */
    static List<String> header(String beginning, char separator) {
        try (var lines = reader(separator).ofCsvRecord(beginning).iterator()) {
            return header(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<SourceRow> next(int most) {
        var rows = new ArrayList<SourceRow>(most);
        while (rows.size() < most && hasNext()) {
            rows.add(row(lines.next()));
        }
        return rows;
    }

    @Override
    public void skip(long rows) {
        for (long i = 0; i < rows && hasNext(); i++) {
            lines.next();
            number++;
        }
    }

    private boolean hasNext() {
        try {
            return lines.hasNext();
        } catch (CsvParseException e) {
            throw Rejection.malformed(Fault.pointer(
                    "/" + (number + 1),
                    "MALFORMED_CSV",
                    "Row " + (number + 1) + " cannot be read as CSV: a quotation mark that never closes, text after a "
                            + "closing one, or a row longer than a million characters."));
        }
    }

    private SourceRow row(CsvRecord line) {
        number++;
        var cells = line.getFields().toArray(String[]::new);
        try {
            return SourceRow.readable(number, table.row(cells), () -> text(cells));
        } catch (Rejection no) {
            return SourceRow.unreadable(number, no, () -> text(cells));
        }
    }

    private String text(String[] cells) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
