package io.clientele.valuation.scorecard.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sql.BinaryCopy;
import io.clientele.valuation.store.Database;

/** The scores of customers by trial. */
@ApplicationScoped
public class ScoreRows {

    private static final String UPSERT = """
            INSERT INTO scorecard_score (trial_id, customer_id, as_of, score, known_weight, band)
            SELECT ?, * FROM unnest(?::uuid[], ?::timestamptz[], ?::numeric[], ?::float8[], ?::text[])
            ON CONFLICT (trial_id, customer_id) DO UPDATE
               SET as_of = excluded.as_of, score = excluded.score, known_weight = excluded.known_weight,
                   band = excluded.band""";

    private final Database database;

    ScoreRows(Database database) {
        this.database = database;
    }

    /** All new ones: those of a trial. */
    public void copy(UUID trial, List<Row> rows) {
        var copy =
                new BinaryCopy("scorecard_score (trial_id, customer_id, as_of, score, known_weight, band, before_score,"
                        + " before_band)");
        for (var row : rows) {
            copy.row()
                    .uuid(trial)
                    .uuid(row.customer())
                    .timestamptz(row.asOf())
                    .numeric(row.score())
                    .float8(row.knownWeight())
                    .text(row.band())
                    .numeric(row.beforeScore())
                    .text(row.beforeBand());
        }
        database.copy(copy);
    }

    /** Those that are others now. */
    void save(UUID trial, List<Row> rows) {
        if (!rows.isEmpty()) {
            database.execute(
                    UPSERT,
                    trial,
                    rows.stream().map(Row::customer).toArray(UUID[]::new),
                    column(rows, Row::asOf),
                    column(rows, Row::score),
                    column(rows, Row::knownWeight),
                    column(rows, Row::band));
        }
    }

    /** Who no longer belongs to the audience has no score. */
    void remove(UUID trial, Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            database.execute(
                    "DELETE FROM scorecard_score WHERE trial_id = ? AND customer_id = ANY (?)",
                    trial,
                    customers.toArray(UUID[]::new));
        }
    }

    /** Highest score first, the unknown last. */
    public List<Row> ranked(UUID trial, String band, List<UUID> customers, Row after, int limit) {
        var sql = new StringBuilder("""
                SELECT customer_id, as_of, score, known_weight, band FROM scorecard_score WHERE trial_id = ?""");
        var arguments = new ArrayList<Object>(List.of(trial));
        filter(sql, arguments, band, customers);
        if (after != null) {
            sql.append(" AND (coalesce(score, -1), customer_id) < (?::numeric, ?::uuid)");
            arguments.add(after.score() == null ? BigDecimal.ONE.negate() : after.score());
            arguments.add(after.customer());
        }
        arguments.add(limit);
        return database.query(
                sql + " ORDER BY coalesce(score, -1) DESC, customer_id DESC LIMIT ?",
                row -> new Row(
                        row.getObject("customer_id", UUID.class),
                        Database.instant(row, "as_of"),
                        row.getBigDecimal("score"),
                        row.getDouble("known_weight"),
                        row.getString("band"),
                        null,
                        null),
                arguments.toArray());
    }

    public long count(UUID trial, String band, List<UUID> customers) {
        var sql = new StringBuilder("SELECT count(*) FROM scorecard_score WHERE trial_id = ?");
        var arguments = new ArrayList<Object>(List.of(trial));
        filter(sql, arguments, band, customers);
        return database.query(sql.toString(), row -> row.getLong(1), arguments.toArray())
                .getFirst();
    }

    private static void filter(StringBuilder sql, List<Object> arguments, String band, List<UUID> customers) {
        if (band != null) {
            sql.append(" AND band = ?");
            arguments.add(band);
        }
        if (customers != null && !customers.isEmpty()) {
            sql.append(" AND customer_id = ANY (?)");
            arguments.add(customers.toArray(UUID[]::new));
        }
    }

    private static Object[] column(List<Row> rows, Function<Row, ?> value) {
        return rows.stream().map(value).toArray();
    }

    /** @param score null when nothing is known */
    public record Row(
            UUID customer,
            Instant asOf,
            BigDecimal score,
            double knownWeight,
            String band,
            BigDecimal beforeScore,
            String beforeBand) {

        public static Row of(UUID customer, Instant asOf, Scored scored) {
            return new Row(
                    customer, asOf, scored.points().orElse(null), scored.knownWeight(), scored.band(), null, null);
        }

        public Row after(BigDecimal beforeScore, String beforeBand) {
            return new Row(customer, asOf, score, knownWeight, band, beforeScore, beforeBand);
        }
    }
}
