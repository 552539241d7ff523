package io.clientele.customer.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.exchange.Cells;
import io.clientele.customer.exchange.Columns;
import io.clientele.kit.json.StrictJson;

/** Reads files as their options say. */
@ApplicationScoped
class Sources {

    private final Spool spool;
    private final Attributes attributes;
    private final Cells cells;
    private final StrictJson json;

    Sources(Spool spool, Attributes attributes, Cells cells, StrictJson json) {
        this.spool = spool;
        this.attributes = attributes;
        this.cells = cells;
        this.json = json;
    }

    RowSource open(Import one) {
        var file = spool.open(one.id());
        var options = one.options();
        return switch (options.format()) {
            case CSV -> new CsvRows(file, options.separator().sign, header -> table(header, options));
            case NDJSON -> new LineRows(file, json, ColumnMap.of(options.map()));
        };
    }

    /** Refuses a file whose beginning shows that it cannot be read. */
    void check(String beginning, ImportOptions options) {
        switch (options.format()) {
            case CSV -> table(CsvRows.header(beginning, options.separator().sign), options);
            case NDJSON -> ColumnMap.of(options.map());
        }
    }

    private Table table(List<String> header, ImportOptions options) {
        return Table.of(header, options, new Columns(attributes.declared().types()), cells);
    }
}
