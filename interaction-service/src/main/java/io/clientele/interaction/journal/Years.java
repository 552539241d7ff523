package io.clientele.interaction.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;

/** The yearly partitions of the journal, each made when its year is first written. */
@ApplicationScoped
class Years {

    private static final long LOCK = 0x1_1997L;

    private final Database database;
    private final Set<Integer> made = ConcurrentHashMap.newKeySet();

    Years(Database database) {
        this.database = database;
    }

    /**
     * Makes sure that the moment has a partition. It runs in a transaction of its own, so that a partition is there for
     * everybody at once; attaching one disturbs no reader and no writer.
     */
    void prepare(Instant moment) {
        var year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (!made.contains(year)) {
            QuarkusTransaction.requiringNew().run(() -> make(year));
            made.add(year);
        }
    }

    private void make(int year) {
        database.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        var name = "interaction_" + year;
        if (database.first("select 1 from pg_class where relname = ?", row -> true, name)
                .isEmpty()) {
            database.update("create table " + name + " (like interaction including all)");
            database.update("alter table interaction attach partition " + name + " for values from ('" + year
                    + "-01-01T00:00:00Z') to ('" + (year + 1) + "-01-01T00:00:00Z')");
        }
    }
}
