package io.clientele.interaction.journal.year;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.Locks;

/** The yearly partitions of the journal, each made when its year is first written. */
@ApplicationScoped
public class Years {

    /** A year that is detached is noted already, and is not made again. */
    private static final String NOTED =
            "insert into journal_partition (year, state, changed_at) values (?, 'ATTACHED', now()) on conflict do nothing";

    private final Database database;
    private final Set<Integer> made = ConcurrentHashMap.newKeySet();

    Years(Database database) {
        this.database = database;
    }

    public static String partition(int year) {
        return "interaction_" + year;
    }

    /** As they are given when a partition is attached. */
    public static String bounds(int year) {
        return " for values from ('" + DetachedYears.start(year) + "') to ('" + DetachedYears.start(year + 1) + "')";
    }

    /**
     * Makes sure that the moments have partitions. Each is made in a transaction of its own, so that it is there for everybody
     * at once; attaching one disturbs no reader and no writer. To be called before the transaction that writes: one that waited for
     * this with a connection in its hands would be a part of a ring, as soon as all connections are in such hands.
     */
    public void prepare(Stream<Instant> moments) {
        moments.map(DetachedYears::of)
                .distinct()
                .filter(year -> !made.contains(year))
                .forEach(year -> {
                    QuarkusTransaction.disallowingExisting().run(() -> make(year));
                    made.add(year);
                });
    }

    private void make(int year) {
        database.query(Locks.YEARS, row -> true);
        if (database.update(NOTED, year) == 1) {
            database.update("create table " + partition(year) + " (like interaction including all)");
            database.update("alter table interaction attach partition " + partition(year) + bounds(year));
        }
    }
}
