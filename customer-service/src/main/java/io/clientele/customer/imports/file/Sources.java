package io.clientele.customer.imports.file;

import java.io.Reader;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.exchange.Cells;
import io.clientele.customer.exchange.Columns;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.kit.json.StrictJson;

/** Reads files as their options say. */
@ApplicationScoped
public class Sources {

    private final Attributes attributes;
    private final Cells cells;
    private final StrictJson json;

    Sources(Attributes attributes, Cells cells, StrictJson json) {
        this.attributes = attributes;
        this.cells = cells;
        this.json = json;
    }

    public RowSource open(Reader file, ImportOptions options) {
        return switch (options.format()) {
            case CSV -> new CsvRows(file, options.separator().sign(), header -> table(header, options));
            case NDJSON -> new LineRows(file, json, ColumnMap.of(options.map()), options.people());
        };
    }

    /** The first line of a table, as it was sent; null of other files. */
    public String header(Reader file, ImportOptions options) {
        if (options.format() != ImportFormat.CSV) {
            return null;
        }
        try (var lines = new CsvLines(file, options.separator().sign())) {
            return lines.next().text();
        }
    }

    /** Refuses a file whose beginning shows that it cannot be read. */
    public void check(String beginning, ImportOptions options) {
        switch (options.format()) {
            case CSV -> table(CsvRows.header(beginning, options.separator().sign()), options);
            case NDJSON -> ColumnMap.of(options.map());
        }
    }

    private Table table(List<String> header, ImportOptions options) {
        var known = options.people()
                ? new PeopleColumns()
                : new Columns(attributes.declared().types());
        return Table.of(header, options, known, cells);
    }
}
