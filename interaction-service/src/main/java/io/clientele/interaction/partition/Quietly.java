package io.clientele.interaction.partition;

import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.database.DatabaseFailure;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;

/**
 * Changes of tables that need a moment alone with the journal. Who waits for it makes all who come after wait too, so it waits
 * a moment only, gives up, and comes again.
 */
@ApplicationScoped
class Quietly {

    private static final int ATTEMPTS = 200;
    private static final long PAUSE_NANOS = 300_000_000;
    private static final int LONGEST_SECONDS = 6 * 3_600;

    private final Database database;

    Quietly(Database database) {
        this.database = database;
    }

    /** Runs the work in one transaction, again and again until it gets its locks. */
    void change(Progress progress, Runnable work) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.check();
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                    database.update("set local lock_timeout = '300ms'");
                    work.run();
                });
                return;
            } catch (DatabaseFailure failure) {
                if (!failure.lockNotAvailable() && !failure.deadlock()) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw Rejection.unavailable(
                "JOURNAL_BUSY", "The journal was read or written without a pause. Ask again when less is going on.");
    }

    /** Long work that others do not notice. */
    void copy(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(work);
    }
}
