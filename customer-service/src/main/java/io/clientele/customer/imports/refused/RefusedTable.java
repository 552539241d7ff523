package io.clientele.customer.imports.refused;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.customer.imports.file.RowEnds;

import static io.clientele.customer.exchange.KnownColumns.REFUSED_BECAUSE;

/**
 * A table with the columns of the one that was sent, and why a row was refused behind them. No cell is taken for a formula, and an import
 * reads what it read before. A row that is no CSV, or has too few or too many cells, keeps the cells that it was given, so that it is
 * refused until somebody corrects it.
 */
final class RefusedTable implements RefusedFile {

    private final Writer out;
    private final char separator;
    private final int columns;

    /** Where the table that was sent says why, since it was itself one of these; -1 where it does not. */
    private final int earlier;

    RefusedTable(String header, char separator, Writer out) throws IOException {
        this.out = out;
        this.separator = separator;
        var names = cells(header);
        this.columns = names.size();
        this.earlier = names.indexOf(REFUSED_BECAUSE);
        write(withoutEarlier(names), REFUSED_BECAUSE);
    }

    @Override
    public void row(RefusedRow row) throws IOException {
        var cells = row.isWhole() ? cells(row.content()) : new ArrayList<>(Collections.nCopies(columns, ""));
        write(withoutEarlier(cells), written(row.why()));
    }

    private void write(List<String> cells, String why) throws IOException {
        for (var cell : cells) {
            out.write(cell);
            out.write(separator);
        }
        out.write(why);
        out.write("\r\n");
    }

    private List<String> withoutEarlier(List<String> cells) {
        if (earlier >= 0 && cells.size() == columns) {
            cells.remove(earlier);
        } else if (earlier >= 0) {
            cells.removeIf(RefusedRow::saysWhy);
        }
        return cells;
    }

    /** As they are to be written. */
    private List<String> cells(String row) {
        var given = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        var ends = new RowEnds(separator);
        for (char c : row.toCharArray()) {
            ends.see(c);
            if (ends.cell() > given.size()) {
                given.add(new StringBuilder());
            } else {
                given.getLast().append(c);
            }
        }
        boolean readable = ends.torn() == 0 && !ends.open();
        return given.stream()
                .map(StringBuilder::toString)
                .map(cell -> readable ? written(FormulaGuard.restored(said(cell))) : FormulaGuard.guardedAsGiven(cell))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String said(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private String written(String text) {
        var safe = FormulaGuard.guarded(text);
        return safe.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
