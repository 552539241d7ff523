package io.clientele.kit.republish;

import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.OutboxState;

/** Tells a service's whole state again, batch by batch, and waits now and then for the relay to keep pace. */
@Singleton
class Republication implements JobKind {

    static final String KIND = "REPUBLICATION";

    private static final long MOST_WAITING = 50_000;
    private static final int LOOK_EVERY = 10_000;

    private final Instance<Republisher> republishers;
    private final Outbox outbox;
    private final OutboxState state;

    Republication(@Any Instance<Republisher> republishers, Outbox outbox, OutboxState state) {
        this.republishers = republishers;
        this.outbox = outbox;
        this.state = state;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        progress.total(republishers.stream().mapToLong(Republisher::count).sum());
        long[] told = {0};
        for (var republisher : republishers) {
            republisher.publish(
                    events -> {
                        progress.check();
                        QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(events));
                        var before = told[0];
                        told[0] += events.size();
                        progress.done(told[0]);
                        if (before / LOOK_EVERY != told[0] / LOOK_EVERY) {
                            keepPace(progress);
                        }
                    },
                    progress);
        }
        progress.total(told[0]);
        return Map.of("events", told[0]);
    }

    /** The outbox is a queue and no archive: a whole base in it would slow what is told meanwhile. */
    private void keepPace(Progress progress) {
        while (state.pending() > MOST_WAITING) {
            progress.check();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
