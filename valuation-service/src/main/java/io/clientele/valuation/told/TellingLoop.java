package io.clientele.valuation.told;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Tells indicators for as long as the service runs. */
@ApplicationScoped
class TellingLoop {

    private static final Logger LOG = Logger.getLogger(TellingLoop.class);

    private final TellIndicators tell;
    private final TellingSettings settings;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clientele-indicators").factory());

    TellingLoop(TellIndicators tell, TellingSettings settings) {
        this.tell = tell;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent start) {
        long pause = settings.every().toMillis();
        looks.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stop) {
        looks.shutdownNow();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted() && tell.step()) {
                // until nobody waits
            }
        } catch (RuntimeException e) {
            LOG.warnf("Indicators are told a moment later: %s", e.getMessage());
        }
    }
}
