package io.clientele.interaction.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Folds what is due into the sums: some customers at a time, one replica at a time, each time in a transaction of its own. */
@ApplicationScoped
class Sums {

    /** The more at a time, the more of them share the days and values whose sums are written. */
    static final int CUSTOMERS = 4_000;

    private static final int MOST_ROUNDS = 50;

    private static final String RECOUNT = """
            insert into sales_due (customer_id, entry_id, sign, occurred_at)
            select e.customer_id, e.id, 1, e.occurred_at
            from counted_entry e
            left join correction c on c.customer_id = e.customer_id and c.entry_id = e.id
            where e.kind in ('PURCHASE', 'RETURN') and c.entry_id is null""";

    private static final String PICKED =
            "create temporary table if not exists picked_customer (customer_id uuid primary key) on commit delete rows";

    private static final String PICK = """
            insert into picked_customer (customer_id)
            (select customer_id from sales_due group by customer_id order by customer_id limit %1$d)
            union
            (select customer_id from sales_moved order by customer_id limit %1$d)""";

    /** Who is counted for the first time is counted as what they are known as now. */
    private static final String KNOW = """
            insert into sales_customer (customer_id, kind, region)
            select p.customer_id, coalesce(k.kind, ''), coalesce(k.region, '')
            from picked_customer p
            left join known_customer k on k.customer_id = p.customer_id
            on conflict do nothing""";

    private final Database database;
    private final Zone zone;

    Sums(Database database, Zone zone) {
        this.database = database;
        this.zone = zone;
    }

    /**
     * Folds all that was due when it was called.
     *
     * @throws Rejection UNAVAILABLE when so much is due, after a large load, that a caller should not wait for it
     */
    void catchUp() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (fold(CUSTOMERS) < CUSTOMERS) {
                return;
            }
        }
        throw Rejection.unavailable(
                "SALES_CATCHING_UP",
                "Many entries have been recorded just now and are still being summed up; try again.");
    }

    /** Folds what is due of the next customers, at most so many; answers of how many. */
    long fold(int customers) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.with(connection -> {
                    begin(connection);
                    run(connection, PICK.formatted(customers));
                    return foldPicked(connection);
                }));
    }

    boolean due() {
        return database.first("select 1 from sales_due union all select 1 from sales_moved limit 1", row -> true)
                .isPresent();
    }

    /** From here on nobody else folds, until the transaction ends. */
    void begin(Connection connection) throws SQLException {
        run(connection, Locks.FOLDING);
        // the plan of a table that was empty a moment ago would read the whole journal
        run(connection, "set local plan_cache_mode = force_custom_plan");
        if (!zone.id().getId().equals(countedBy(connection))) {
            recount(connection);
        }
        run(connection, "set local enable_hashjoin = off");
        run(connection, "set local enable_mergejoin = off");
        run(connection, "set local work_mem = '64MB'");
        run(connection, PICKED);
    }

    /** Folds what is due of those in picked_customer. */
    long foldPicked(Connection connection) throws SQLException {
        run(connection, KNOW);
        if (sum(
                        connection,
                        "select count(*) from sales_moved m join picked_customer p on p.customer_id = m.customer_id")
                > 0) {
            byZone(connection, Moving.SQL);
        }
        return byZone(connection, Folding.SQL);
    }

    /** Takes back all that is counted of those in picked_customer, of whom nothing may be due. */
    void takeBack(Connection connection) throws SQLException {
        byZone(connection, Folding.TAKE_BACK);
    }

    private long byZone(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, zone.id().getId());
            return number(statement);
        }
    }

    private static long sum(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            return number(statement);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String countedBy(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select zone from sales_zone");
                var answer = statement.executeQuery()) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    /** Business days are others now, or nothing has been counted yet. Entries written meanwhile wait for this to end. */
    private void recount(Connection connection) throws SQLException {
        run(connection, "lock table sales_due, sales_moved in share row exclusive mode");
        for (var table :
                new String[] {"sales_day", "sales_buyers", "sales_due", "sales_moved", "sales_customer", "sales_zone"
                }) {
            run(connection, "delete from " + table);
        }
        run(connection, "set local enable_seqscan = on");
        run(connection, RECOUNT);
        run(connection, "set local enable_seqscan = off");
        try (var statement = connection.prepareStatement("insert into sales_zone (zone) values (?)")) {
            statement.setString(1, zone.id().getId());
            statement.executeUpdate();
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
