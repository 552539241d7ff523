package io.clientele.segmentation.cut;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.segmentation.store.Database;

/**
 * Keeps "classify by the cut in force" and "put another cut in force" apart, over all replicas and until the end of the
 * caller's transaction. Whoever classifies shares the lock; whoever makes a cut holds it alone, so that nobody can commit a class
 * found by the former cut after the work that follows the new one has passed by.
 */
@ApplicationScoped
public class CutLock {

    private static final String KEY = "hashtextextended('clientele.segmentation.cut', 0)";

    private final Database database;

    CutLock(Database database) {
        this.database = database;
    }

    public void share() {
        database.run("select pg_advisory_xact_lock_shared(" + KEY + ")");
    }

    public void holdAlone() {
        database.run("select pg_advisory_xact_lock(" + KEY + ")");
    }
}
