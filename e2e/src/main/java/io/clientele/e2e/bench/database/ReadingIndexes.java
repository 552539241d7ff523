package io.clientele.e2e.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a database that serve reading alone. Those that keep rows apart stay, but for two of the longest tables, which nothing
 * relies on while customers are only added.
 */
final class ReadingIndexes {

    private static final String DEFINITIONS = """
            select format('drop index %s', indexrelid::regclass), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
            from pg_index join pg_class on pg_class.oid = indexrelid
            where relnamespace = 'public'::regnamespace and not indisunique and not relispartition
            union all
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'p' and conrelid in (to_regclass('customer_term'), to_regclass('interaction'))""";

    private ReadingIndexes() {}

    /** Drops them, and returns what builds them again. */
    static List<String> takeAway(Database database) throws SQLException {
        var builds = new ArrayList<String>();
        for (var index : database.rows(DEFINITIONS)) {
            database.run(index.getFirst());
            builds.add(index.getLast());
        }
        return builds;
    }
}
