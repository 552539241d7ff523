package io.clientele.customer.imports.file;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Rows of a CSV file (RFC 4180). One that cannot be read is refused, and those after it are read. */
final class CsvRows implements RowSource {

    private final CsvLines lines;
    private final char separator;
    private final List<String> header;
    private final Table table;
    private long number;
    private Rejection lost;

    CsvRows(Reader file, char separator, Function<List<String>, Table> table) {
        this.lines = new CsvLines(file, separator);
        this.separator = separator;
        this.header = header(lines, separator);
        this.table = table.apply(header);
    }

    /** The names of the columns, read from the beginning of a file. */
    static List<String> header(String beginning, char separator) {
        try (var lines = new CsvLines(new StringReader(beginning), separator)) {
            return header(lines, separator);
        }
    }

    private static List<String> header(CsvLines lines, char separator) {
        try {
            var line = lines.next();
            if (line != null && line.open()) {
                throw refused("UNCLOSED_QUOTE", "The first line opens a quotation mark that is not closed.");
            }
            return line == null
                    ? List.of()
                    : cells(line.text(), separator).stream()
                            .map(FormulaGuard::restored)
                            .toList();
        } catch (CsvParseException e) {
            throw refused("MALFORMED_CSV", "The first line cannot be read as CSV.");
        }
    }

    private static List<String> cells(String line, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .ofSingleCsvRecord(line)
                .getFields();
    }

    @Override
    public List<SourceRow> next(int most) {
        var rows = new ArrayList<SourceRow>(most);
        long weight = 0;
        while (lost == null && rows.size() < most && weight < HEAVY) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            number++;
            if (line.open()) {
                lost = neverClosed();
            } else {
                rows.add(row(line));
                weight += line.text().length();
            }
        }
        if (rows.isEmpty() && lost != null) {
            throw lost;
        }
        return rows;
    }

    @Override
    public void skip(long rows) {
        for (long i = 0; i < rows && lines.next() != null; i++) {
            number++;
        }
    }

    private SourceRow row(CsvLines.Line line) {
        try {
            return read(line);
        } catch (Rejection no) {
            return SourceRow.unreadable(number, no, line.text());
        }
    }

    private SourceRow read(CsvLines.Line line) {
        if (line.tooLong()) {
            throw refused("TOO_LONG", "A row must have no more than " + CsvLines.LONGEST + " characters.");
        }
        if (line.torn() > 0) {
            throw refused(
                    "TEXT_AFTER_QUOTE",
                    cell(line.torn())
                            + " has text after its closing quotation mark: put the mark at the end of the cell,"
                            + " and write a mark that belongs to the text twice.");
        }
        try {
            return table.row(number, cells(line.text(), separator).toArray(String[]::new), line.text());
        } catch (CsvParseException e) {
            throw refused("MALFORMED_CSV", "The row cannot be read as CSV.");
        }
    }

    private String cell(int number) {
        return "Cell " + number + (number > header.size() ? "" : " (" + header.get(number - 1) + ")");
    }

    /** Where the rows after it begin nobody can tell. */
    private Rejection neverClosed() {
        return Rejection.malformed(Fault.pointer(
                "/" + number,
                "UNCLOSED_QUOTE",
                "Row " + number
                        + " opens a quotation mark that is not closed in the rest of the file. The rows before it are done;"
                        + " close the mark and import the file again."));
    }

    private static Rejection refused(String code, String detail) {
        return Rejection.malformed(Fault.pointer("", code, detail));
    }

    @Override
    public void close() {
        lines.close();
    }
}
