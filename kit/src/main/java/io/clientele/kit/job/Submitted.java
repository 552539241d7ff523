package io.clientele.kit.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the workers of this replica when a job asked for here is committed; those of others find it at their next look. */
@Singleton
public class Submitted {

    private final Semaphore rings = new Semaphore(0);
    private final TransactionSynchronizationRegistry transaction;

    Submitted(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public void ring() {
        rings.release();
    }

    void ringAtCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the job is already in the transaction
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    /** Waits for a ring, at most so long. */
    public void await(long millis) throws InterruptedException {
        if (rings.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
