package io.clientele.customer.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;

/** The rows of imports that did something. */
@ApplicationScoped
class DoneRows {

    private static final String ALL = "from customer_import_row where import_id = ?";
    private static final String SOME = ALL + " and reversal = ?";
    private static final String COLUMNS =
            "select row, customer_id, contact_id, merged_id, version, reversal, kept_because, kept_fields ";
    private static final String NEXT = " and row > ? order by row limit ?";

    private final Sql sql;
    private final Cursors cursors;

    DoneRows(Sql sql, Cursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    Page<RowView> page(UUID id, RowView.Reversed reversal, PageRequest page, Locale language) {
        long after = cursors.open(page.cursor(), "import-rows", id, reversal)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(0L);
        return Page.of(
                rows(id, reversal, after, page.limit() + 1, language),
                page.limit(),
                last -> cursors.seal(List.of(Long.toString(last.row())), "import-rows", id, reversal),
                page.counted() ? (Long) count(id, reversal) : null);
    }

    private List<RowView> rows(UUID id, RowView.Reversed reversal, long after, int limit, Locale language) {
        return reversal == null
                ? sql.query(COLUMNS + ALL + NEXT, row -> view(row, language), id, after, limit)
                : sql.query(COLUMNS + SOME + NEXT, row -> view(row, language), id, reversal.name(), after, limit);
    }

    private long count(UUID id, RowView.Reversed reversal) {
        return reversal == null
                ? sql.count("select count(*) " + ALL, id)
                : sql.count("select count(*) " + SOME, id, reversal.name());
    }

    private static RowView view(ResultSet row, Locale language) throws SQLException {
        var reversal = row.getString("reversal");
        var because = row.getString("kept_because");
        var fields = row.getArray("kept_fields");
        return new RowView(
                row.getLong("row"),
                row.getObject("customer_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("merged_id", UUID.class),
                row.getLong("version"),
                reversal == null ? null : RowView.Reversed.valueOf(reversal),
                because == null ? null : RowView.because(because, language),
                fields == null ? null : List.of((String[]) fields.getArray()));
    }
}
