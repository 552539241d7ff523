package io.clientele.kit.job;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.kit.rejection.Rejection;

/**
 * Tells a job's progress as it changes, on the virtual thread of the caller who listens. While nothing changes a comment tells
 * whoever is in between that the connection is alive.
 */
@Singleton
class JobStream {

    private static final Logger LOG = Logger.getLogger(JobStream.class);
    private static final long LOOK_MILLIS = 250;

    private final Jobs jobs;
    private final Duration heartbeat;
    private final CountDownLatch stopping = new CountDownLatch(1);

    JobStream(
            Jobs jobs,
            @ConfigProperty(name = "clientele.jobs.stream-heartbeat", defaultValue = "PT15S") Duration heartbeat) {
        this.jobs = jobs;
        this.heartbeat = heartbeat;
    }

    void stop(@Observes Shutdown event) {
        stopping.countDown();
    }

    void follow(UUID id, SseEventSink sink, Sse sse) throws InterruptedException {
        var job = jobs.get(id);
        try (sink) {
            tell(job, sink, sse);
            long quiet = 0;
            while (!job.state().isFinal() && !sink.isClosed() && !stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                var now = look(job);
                quiet += LOOK_MILLIS;
                if (changed(job, now)) {
                    tell(now, sink, sse);
                    quiet = 0;
                } else if (quiet >= heartbeat.toMillis()) {
                    send(sse.newEventBuilder().comment("still at it").build(), sink);
                    quiet = 0;
                }
                job = now;
            }
        }
    }

    /** A database that is away for a moment has no news, and ends no stream. */
    private JobView look(JobView before) {
        try {
            return jobs.get(before.id());
        } catch (Rejection gone) {
            throw gone;
        } catch (RuntimeException e) {
            LOG.debugf("There is no news of job %s now: %s", before.id(), e);
            return before;
        }
    }

    private static boolean changed(JobView before, JobView now) {
        return before.state() != now.state()
                || before.done() != now.done()
                || !java.util.Objects.equals(before.total(), now.total());
    }

    private static void tell(JobView job, SseEventSink sink, Sse sse) {
        var event = sse.newEventBuilder()
                .name("job")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobView.class, job)
                .build();
        send(event, sink);
    }

    /** Whoever listened may have left just now. */
    private static void send(OutboundSseEvent event, SseEventSink sink) {
        try {
            sink.send(event).toCompletableFuture().join();
        } catch (IllegalStateException | CompletionException e) {
            if (!sink.isClosed()) {
                throw e;
            }
        }
    }
}
