package io.clientele.customer.imports.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.exchange.Cells;
import io.clientele.customer.exchange.Column;
import io.clientele.customer.exchange.KnownColumns;
import io.clientele.customer.exchange.model.FormulaGuard;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/** The columns of a file with a header, and what its rows say. */
final class Table {

    private final List<Column> columns;
    private final Cells cells;
    private final ImportOptions options;

    private Table(List<Column> columns, Cells cells, ImportOptions options) {
        this.columns = columns;
        this.cells = cells;
        this.options = options;
    }

    /** Refuses a header with columns that are not known, all of them at once. */
    static Table of(List<String> header, ImportOptions options, KnownColumns known, Cells cells) {
        var map = ColumnMap.of(options.map());
        map.requireColumns(header);
        var faults = new ArrayList<Fault>();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            var name = map.property(header.get(i));
            var column = name == null ? null : known.of(name).orElse(null);
            if (name != null && column == null) {
                faults.add(unknown(i, header.get(i), map, known, things(options)));
            } else if (column != null && columns.contains(column)) {
                faults.add(Fault.pointer(
                        "/" + i,
                        "DUPLICATE_COLUMN",
                        "Only one column can be " + name + "; leave the other out with map."));
            }
            columns.add(column);
        }
        if (faults.isEmpty() && columns.stream().allMatch(Objects::isNull)) {
            faults.add(Fault.pointer(
                    "", "NO_COLUMNS", "The first line must name at least one property of " + things(options) + "."));
        }
        if (!faults.isEmpty()) {
            throw Rejection.malformed(faults);
        }
        return new Table(columns, cells, options);
    }

    private static String things(ImportOptions options) {
        return options.people() ? "people at organisations" : "customers";
    }

    private static Fault unknown(int index, String header, ColumnMap map, KnownColumns known, String things) {
        var property = map.property(header);
        var said = map.names(header)
                ? "map says that column " + Nearest.quoted(header) + " is " + Nearest.quoted(property) + ", which"
                : "Column " + Nearest.quoted(header);
        return Fault.pointer(
                "/" + index,
                "UNKNOWN_COLUMN",
                said + " is no property of " + things + "." + Nearest.hint(property, known.known())
                        + (header.isEmpty()
                                ? " map=:- leaves it out."
                                : " map=column:property says which it is, map=column:- leaves it out."));
    }

    SourceRow row(long number, String[] line, String content) {
        if (line.length != columns.size()) {
            throw Rejection.malformed(Fault.pointer(
                    "",
                    "WRONG_NUMBER_OF_CELLS",
                    "A row must have " + columns.size() + " cells as the header has; this one has " + line.length
                            + ". Quote cells that contain the separator."));
        }
        var body = JsonNodeFactory.instance.objectNode();
        var points = new ArrayList<ObjectNode>();
        for (int i = 0; i < line.length; i++) {
            put(columns.get(i), FormulaGuard.restored(line[i]), body, points);
        }
        var ours = new OurColumns(columns, Arrays.asList(line));
        var row = new IntakeRow(ours.customer(options.people()), null, body, points);
        try {
            ours.requireUnmasked();
            columns.stream().filter(Objects::nonNull).forEach(column -> Cells.requireOne(column, body));
            return SourceRow.readable(number, row.at(ours.version()), content);
        } catch (Rejection no) {
            return SourceRow.refused(number, row, no, content);
        }
    }

    private void put(Column column, String cell, ObjectNode body, List<ObjectNode> points) {
        if (column == null) {
            return;
        }
        if (!cell.isEmpty()) {
            cells.put(column, cell, body, points);
        } else if (options.emptyCells() == EmptyCells.REMOVE) {
            cells.remove(column, body);
        }
    }
}
