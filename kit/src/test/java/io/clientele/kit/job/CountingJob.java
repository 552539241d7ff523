package io.clientele.kit.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.rejection.Rejection;

/** Counts, slowly where it is to be watched. */
@Singleton
public class CountingJob implements JobKind {

    public static final String KIND = "COUNTING";
    static final int ENDLESS = 1_000_000;

    /** So many runs meet a database that goes away. */
    public final AtomicInteger troubles = new AtomicInteger();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        int to = request.get("to").asInt();
        if (to < 0) {
            throw Rejection.conflict("NOTHING_TO_COUNT", "One cannot count to " + to + ".");
        }
        progress.total(request.path("of").asInt(to));
        if (troubles.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IllegalStateException("It was away", new SQLException("terminating connection", "57P01"));
        }
        for (int i = 1; i <= to; i++) {
            progress.check();
            if (to > 10) {
                LockSupport.parkNanos(10_000_000);
            }
            progress.done(i);
        }
        return Map.of("counted", to);
    }
}
