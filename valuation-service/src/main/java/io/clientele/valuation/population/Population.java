package io.clientele.valuation.population;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Topic;
import io.clientele.kit.job.DividedJob.Part;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.store.Database;

/**
 * Everybody who stands for itself, in as many ranges of equal size as the topics have partitions: so many replicas can share the work, and no more
 * could share the stream that it makes.
 */
@ApplicationScoped
public class Population {

    private static final String EVERY_SO_MANY = """
            SELECT customer_id FROM (SELECT customer_id, row_number() OVER (ORDER BY customer_id) AS place FROM customer
                                      WHERE merged_into IS NULL) AS c
             WHERE place %% ? = 0 ORDER BY customer_id LIMIT %d""".formatted(Topic.PARTITIONS - 1);

    private static final String PAGE = """
            SELECT customer_id FROM customer
             WHERE (?::uuid IS NULL OR customer_id > ?) AND (?::uuid IS NULL OR customer_id <= ?)%s
             ORDER BY customer_id LIMIT ?""";

    private static final String STANDING = PAGE.formatted(" AND merged_into IS NULL");
    private static final String MERGED_TOO = PAGE.formatted("");

    /** Counting tens of millions takes longer than anybody waits for an estimate: there the database's own will do. */
    private static final String ABOUT_FACTS = """
            SELECT CASE WHEN reltuples < 1000000 THEN (SELECT count(*) FROM fact) ELSE reltuples::bigint END
              FROM pg_class WHERE oid = 'fact'::regclass""";

    private final Database database;
    private final Customers customers;

    Population(Database database, Customers customers) {
        this.database = database;
        this.customers = customers;
    }

    public long customers() {
        return customers.count();
    }

    /** How many facts there are, about. */
    public long facts() {
        return database.query(ABOUT_FACTS, row -> row.getLong(1)).getFirst();
    }

    /** Ranges that everybody is in exactly one of. */
    List<Range> ranges(long all) {
        var size = Math.max(1, Math.ceilDiv(all, Topic.PARTITIONS));
        var ranges = new ArrayList<Range>();
        UUID after = null;
        for (var upTo : database.query(EVERY_SO_MANY, row -> row.getObject(1, UUID.class), size)) {
            ranges.add(new Range(after, upTo));
            after = upTo;
        }
        ranges.add(new Range(after, null));
        return ranges;
    }

    /** The parts of a job on everybody. */
    public List<Part> parts(StateOf state) {
        var all = customers();
        var ranges = ranges(all);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ranges.size(); i++) {
            long size = all * (i + 1) / ranges.size() - all * i / ranges.size();
            parts.add(new Part(state.of(ranges.get(i)), size));
        }
        return parts;
    }

    /** The next customers of a range who stand for themselves, by id. */
    public List<UUID> page(Range range, int limit) {
        return page(STANDING, range, limit);
    }

    /** The same, and those who are merged with them. */
    public List<UUID> mergedToo(Range range, int limit) {
        return page(MERGED_TOO, range, limit);
    }

    private List<UUID> page(String sql, Range range, int limit) {
        return database.query(
                sql,
                row -> row.getObject(1, UUID.class),
                range.after(),
                range.after(),
                range.upTo(),
                range.upTo(),
                limit);
    }

    /** What a job keeps of a range when it begins. */
    @FunctionalInterface
    public interface StateOf {
        Object of(Range range);
    }
}
