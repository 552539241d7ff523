package io.clientele.segmentation.cut;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.store.Database;

/** The table of cuts. */
@ApplicationScoped
class CutRows {

    private static final String SELECT = """
            select id, scheme, number, scheme_version, moment, customers, thresholds, cause, cut_at, version from cut\s""";

    private final Database database;

    CutRows(Database database) {
        this.database = database;
    }

    void add(NumberedCut row) {
        var cut = row.cut();
        database.execute(
                """
                insert into cut (id, scheme, number, scheme_version, moment, customers, thresholds, cause, cut_at, version)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                cut.id(),
                cut.scheme(),
                row.number(),
                cut.schemeVersion(),
                row.moment(),
                cut.customers(),
                database.json(plain(cut.thresholds())),
                cut.cause().name(),
                cut.at(),
                row.version());
    }

    /** The latest cut of every scheme. */
    List<NumberedCut> latest() {
        return database.query(SELECT + """
                as c where number = (select max(number) from cut as later where later.scheme = c.scheme)""", this::read);
    }

    Optional<NumberedCut> of(String scheme, String moment) {
        return database.query(SELECT + "where scheme = ? and moment = ?", this::read, scheme, moment).stream()
                .findFirst();
    }

    Optional<NumberedCut> find(UUID id) {
        return database.query(SELECT + "where id = ?", this::read, id).stream().findFirst();
    }

    Optional<NumberedCut> first(String scheme) {
        return database.query(SELECT + "where scheme = ? and number = 1", this::read, scheme).stream()
                .findFirst();
    }

    /** The largest population size that each scheme was cut for; schemes never cut for one are absent. */
    Map<String, Integer> reached() {
        var reached = new HashMap<String, Integer>();
        database.query(
                "select scheme, max(substring(moment from 3)::int) as size from cut where cause = 'POPULATION' group by scheme",
                row -> reached.put(row.getString("scheme"), row.getInt("size")));
        return reached;
    }

    /** Newest first, from below the given number. */
    List<NumberedCut> page(String scheme, int below, int limit) {
        return database.query(
                SELECT + "where scheme = ? and number < ? order by number desc limit ?",
                this::read,
                scheme,
                below,
                limit);
    }

    long count(String scheme) {
        return database.number("select count(*) from cut where scheme = ?", scheme);
    }

    private NumberedCut read(ResultSet row) throws SQLException {
        var cut = new Cut(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                row.getLong("customers"),
                exact(database.parse(row.getString("thresholds"), Thresholds.class)),
                Cut.Cause.valueOf(row.getString("cause")),
                Database.instant(row, "cut_at"));
        return new NumberedCut(row.getInt("number"), row.getString("moment"), row.getLong("version"), cut);
    }

    /** As decimal strings: a JSON number might be read back as a binary fraction. */
    private static Map<String, String> plain(Map<String, BigDecimal> thresholds) {
        var plain = new HashMap<String, String>();
        thresholds.forEach((name, value) -> plain.put(name, value.toPlainString()));
        return plain;
    }

    private static Map<String, BigDecimal> exact(Thresholds plain) {
        var exact = new HashMap<String, BigDecimal>();
        plain.forEach((name, value) -> exact.put(name, new BigDecimal(value)));
        return exact;
    }

    /** How thresholds are stored. */
    static final class Thresholds extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
