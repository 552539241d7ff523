package io.clientele.kit.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Rung at commit to wake the relay; any number of rings before it wakes are one. */
@ApplicationScoped
class Bell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Waits for a ring, at most so long; answers whether there was one. */
    boolean await(long millis) throws InterruptedException {
        var rung = rings.tryAcquire(millis, TimeUnit.MILLISECONDS);
        rings.drainPermits();
        return rung;
    }
}
