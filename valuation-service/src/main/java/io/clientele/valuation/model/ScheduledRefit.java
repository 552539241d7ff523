package io.clientele.valuation.model;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.store.Database;

/**
 * Begins a fit of every active model whose last one has become too old, where the operator wants that. A fit activates
 * nothing: the new version waits for somebody to look at it.
 */
@ApplicationScoped
class ScheduledRefit {

    private static final Logger LOG = Logger.getLogger(ScheduledRefit.class);
    private static final long MINUTES_BETWEEN_LOOKS = 10;

    private final RefitPolicy policy;
    private final ModelRows rows;
    private final Database database;
    private final Jobs jobs;
    private final Zone zone;
    private final Clock clock;
    private ScheduledExecutorService looks;

    ScheduledRefit(RefitPolicy policy, ModelRows rows, Database database, Jobs jobs, Zone zone, Clock clock) {
        this.policy = policy;
        this.rows = rows;
        this.database = database;
        this.jobs = jobs;
        this.zone = zone;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        policy.every().map(Period::parse).ifPresent(every -> {
            looks = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("clientele-refit").factory());
            looks.scheduleWithFixedDelay(() -> lookCalmly(every), 1, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
        });
    }

    void end(@Observes ShutdownEvent stop) {
        if (looks != null) {
            looks.shutdownNow();
        }
    }

    private void lookCalmly(Period every) {
        try {
            look(every);
        } catch (RuntimeException e) {
            LOG.warnf("The next look at the age of fits will try again: %s", e.getMessage());
        }
    }

    /** Answers how many fits were begun. */
    int look(Period every) {
        var today = zone.dateOf(clock.instant());
        ZoneId days = zone.id();
        return (int) QuarkusTransaction.requiringNew().call(() -> rows.active()).stream()
                .filter(active -> !lastFit(active)
                        .fittedAt()
                        .atZone(days)
                        .toLocalDate()
                        .plus(every)
                        .isAfter(today))
                .filter(active -> QuarkusTransaction.requiringNew()
                        .call(() -> begun(new StartFit(active.model(), today.minusDays(1), active.timeUnit()))))
                .count();
    }

    private ModelVersion lastFit(ModelVersion active) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.before(active.model(), Integer.MAX_VALUE, 1))
                .getFirst();
    }

    private boolean begun(StartFit fit) {
        int ours = database.execute(
                "INSERT INTO scheduled_refit (model, calibration_end) VALUES (?, ?) ON CONFLICT DO NOTHING",
                fit.model(),
                fit.calibrationEnd());
        if (ours == 1) {
            jobs.submit(ModelFit.KIND, fit);
        }
        return ours == 1;
    }
}
