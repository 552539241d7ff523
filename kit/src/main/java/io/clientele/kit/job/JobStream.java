package io.clientele.kit.job;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Tells a job's progress as it changes, on the virtual thread of the caller who listens. */
@Singleton
class JobStream {

    private static final long LOOK_MILLIS = 250;

    private final Jobs jobs;
    private final CountDownLatch stopping = new CountDownLatch(1);

    JobStream(Jobs jobs) {
        this.jobs = jobs;
    }

    void stop(@Observes Shutdown event) {
        stopping.countDown();
    }

    void follow(UUID id, SseEventSink sink, Sse sse) throws InterruptedException {
        var job = jobs.get(id);
        try (sink) {
            tell(job, sink, sse);
            while (!job.state().isFinal() && !sink.isClosed() && !stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                var now = jobs.get(id);
                if (changed(job, now)) {
                    tell(now, sink, sse);
                }
                job = now;
            }
        }
    }

    private static boolean changed(JobView before, JobView now) {
        return before.state() != now.state()
                || before.done() != now.done()
                || !java.util.Objects.equals(before.total(), now.total());
    }

    private static void tell(JobView job, SseEventSink sink, Sse sse) {
        sink.send(sse.newEventBuilder()
                        .name("job")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(JobView.class, job)
                        .build())
                .toCompletableFuture()
                .join();
    }
}
