package io.clientele.kit.job.work;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.clientele.kit.job.JobState;
import io.clientele.kit.job.Progress;

/** Progress of a running job, written with its heartbeat a few times a second by a thread beside the work. */
final class Advance implements Progress, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Advance.class);
    private static final long BEAT_MILLIS = 250;

    private final Claims claims;
    private final Claim claim;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clientele-job-heart").factory());
    private volatile long done;
    private volatile Long total;
    private volatile Stopped.Why stop;
    private volatile boolean leaving;

    Advance(Claims claims, Claim claim) {
        this.claims = claims;
        this.claim = claim;
    }

    void start() {
        heart.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void giveBack() {
        leaving = true;
    }

    void finish(JobState state, Object result, Object problem) {
        claims.finish(claim, state, done, total, result, problem);
    }

    @Override
    public void total(long n) {
        total = n;
    }

    @Override
    public void done(long n) {
        done = n;
    }

    @Override
    public void check() {
        if (stop != null) {
            throw new Stopped(stop);
        }
        if (leaving) {
            throw new Stopped(Stopped.Why.GIVEN_BACK);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }

    private void beat() {
        try {
            switch (claims.heartbeat(claim, done, total)) {
                case ON -> stop = null;
                case CANCELLED -> stop = Stopped.Why.CANCELLED;
                case LOST -> stop = Stopped.Why.TAKEN_OVER;
            }
        } catch (RuntimeException e) {
            LOG.debugf("A heartbeat was missed: %s", e.getMessage());
        }
    }
}
