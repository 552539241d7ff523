package io.clientele.segmentation.intake;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.segmentation.SegmentationConfig;

/** Looks at the calendar now and then, so that a month begun while nobody was running is cut too. */
@ApplicationScoped
class MonthlyCuts {

    private static final Logger LOG = Logger.getLogger(MonthlyCuts.class);

    private final CutRequests requests;
    private final SegmentationConfig config;
    private final Clock clock;
    private ScheduledExecutorService calendar;

    MonthlyCuts(CutRequests requests, SegmentationConfig config, Clock clock) {
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        long pause = config.monthCheck().toMillis();
        calendar = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("monthly-cuts").factory());
        calendar.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        calendar.shutdownNow();
    }

    /** The next look comes soon: whatever goes wrong with this one is told and left. */
    private void look() {
        try {
            requests.requestMonth(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Whether a monthly cut is due could not be found out", e);
        }
    }
}
