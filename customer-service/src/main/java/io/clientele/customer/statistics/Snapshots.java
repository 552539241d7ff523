package io.clientele.customer.statistics;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import io.clientele.customer.search.Statement;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.trouble.Trouble;

/** Questions about all customers or many, answered from one moment of the database, in the time there is. */
@ApplicationScoped
class Snapshots {

    /** How the database says that it gave up. */
    private static final String GAVE_UP = "57014";

    private static final Duration TO_END = Duration.ofSeconds(5);

    private final Session session;

    Snapshots(Session session) {
        this.session = session;
    }

    <T> T at(Duration patience, Function<Snapshot, T> questions) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) patience.plus(TO_END).toSeconds())
                    .call(() -> {
                        run("set transaction isolation level repeatable read read only");
                        // here all are read, in a plan of their own; see the settings of connections
                        run("set local enable_seqscan = on");
                        run("set local plan_cache_mode = force_custom_plan");
                        run("set local work_mem = '64MB'");
                        return questions.apply(statement -> rows(statement, end));
                    });
        } catch (RuntimeException failure) {
            var sql = Trouble.causeOf(failure, SQLException.class);
            if (sql != null && GAVE_UP.equals(sql.getSQLState())) {
                throw tooMany();
            }
            throw failure;
        }
    }

    private List<Object[]> rows(Statement statement, long end) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw tooMany();
        }
        run("set local statement_timeout = " + left);
        var query = session.createNativeQuery(statement.text(), Object[].class);
        for (int i = 0; i < statement.arguments().size(); i++) {
            query.setParameter(i + 1, statement.arguments().get(i));
        }
        return query.getResultList();
    }

    private void run(String setting) {
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(setting);
            }
        });
    }

    private static Rejection tooMany() {
        return Rejection.conflict(
                "TOO_MANY_CUSTOMERS",
                "There are too many customers to be described in one answer; ask for fewer properties by fields, or for fewer customers.");
    }

    /** One moment. */
    interface Snapshot {
        List<Object[]> rows(Statement statement);
    }
}
