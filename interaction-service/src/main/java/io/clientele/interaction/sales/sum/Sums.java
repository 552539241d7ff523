package io.clientele.interaction.sales.sum;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.DatabaseFailure;
import io.clientele.interaction.database.Locks;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Zone;

/** Folds what is due into the sums: some customers at a time, one replica at a time, each time in a transaction of its own. */
@ApplicationScoped
public class Sums {

    /** The more at a time, the more of them share the days and values whose sums are written. */
    static final int CUSTOMERS = 4_000;

    private static final int MOST_ROUNDS = 50;

    /** As many sales, or a year of them, become due again at once. */
    private static final int ANEW = 100_000;

    private static final int LONGEST_SECONDS = 3_600;

    /** Who reads keeps a connection while it waits for another fold: not as long as others wait for a connection. */
    private static final String PATIENCE = "set local lock_timeout = '4s'";

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
    private final CountingAnew anew;
    private final Zone zone;

    public Sums(Database database, CountingAnew anew, Zone zone) {
        this.database = database;
        this.anew = anew;
        this.zone = zone;
    }

    /**
     * Folds all that was due when it was called; mostly that is nothing, and nobody waits for anybody.
     *
     * @throws Rejection UNAVAILABLE when so much is due, after a large load or in another zone, that a caller should not wait for it
     */
    public void catchUp() {
        if (anew.done() && !due()) {
            return;
        }
        for (int round = 0; round < MOST_ROUNDS && !anew.underWay(); round++) {
            try {
                if (fold(CUSTOMERS, PATIENCE) < CUSTOMERS) {
                    return;
                }
            } catch (DatabaseFailure failure) {
                if (!failure.lockNotAvailable()) {
                    throw failure;
                }
                break;
            }
        }
        throw Rejection.unavailable(
                "SALES_CATCHING_UP",
                "Many entries have been recorded just now, or all are counted anew, and are still being summed up; try again.");
    }

    /** Folds what is due of the next customers, at most so many; answers of how many. */
    long fold(int customers) {
        return fold(customers, "set local lock_timeout = 0");
    }

    private long fold(int customers, String patience) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> database.with(connection -> {
                    run(connection, patience);
                    begin(connection);
                    if (anew.step(ANEW)) {
                        return (long) customers;
                    }
                    run(connection, PICK.formatted(customers));
                    return foldPicked(connection);
                }));
    }

    /** Takes the next step where all sales are to be counted anew; whether there are more to take. */
    boolean countAnew() {
        return countAnew(ANEW);
    }

    public boolean countAnew(int sales) {
        return !anew.done()
                && QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_SECONDS)
                        .call(() -> database.with(connection -> {
                            begin(connection);
                            return anew.step(sales);
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

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
