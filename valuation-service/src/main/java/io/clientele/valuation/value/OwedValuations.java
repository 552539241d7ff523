package io.clientele.valuation.value;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.kafka.Worker;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Followers;
import io.clientele.valuation.store.Database;

/** Values those whose values are {@link Owed}: some in a transaction, one replica at a time; any of them can. */
@Singleton
class OwedValuations {

    private static final Logger LOG = Logger.getLogger(OwedValuations.class);
    private static final int AT_ONCE = 1_000;
    private static final long LOOK_MILLIS = 100;

    private final Owed owed;
    private final Valuations valuations;
    private final Aliases aliases;
    private final Followers followers;
    private final Database database;
    private final Worker worker = new Worker("owed-valuations", this::keepUp);

    OwedValuations(Owed owed, Valuations valuations, Aliases aliases, Followers followers, Database database) {
        this.owed = owed;
        this.valuations = valuations;
        this.aliases = aliases;
        this.followers = followers;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes Shutdown stopping) {
        worker.stop();
    }

    private void keepUp() throws InterruptedException {
        while (worker.running()) {
            if (owed.moreIsComing() || !someWereValued()) {
                worker.pause(LOOK_MILLIS);
            }
        }
    }

    /** Whether there may be more to do. */
    private boolean someWereValued() {
        try {
            return QuarkusTransaction.requiringNew().call(this::valueSome);
        } catch (RuntimeException e) {
            LOG.warnf("Values that are owed wait for the next look: %s", e.getMessage());
            return false;
        }
    }

    private boolean valueSome() {
        if (!ours()) {
            return false;
        }
        var waiting = owed.next(AT_ONCE);
        if (!waiting.customers().isEmpty()) {
            valuations.revalue(waiting.customers());
            followers.changed(aliases.around(waiting.customers()).withSurvivors());
            owed.paid(waiting);
        }
        return waiting.more();
    }

    /** Until the transaction ends no other replica works on the same. */
    private boolean ours() {
        return database.query("SELECT pg_try_advisory_xact_lock(hashtext('values are owed'))", row -> row.getBoolean(1))
                .getFirst();
    }
}
