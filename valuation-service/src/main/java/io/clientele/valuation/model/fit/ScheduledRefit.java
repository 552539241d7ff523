package io.clientele.valuation.model.fit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.sweep.Sweep;
import io.clientele.kit.time.Zone;
import io.clientele.valuation.model.ModelRows;
import io.clientele.valuation.model.ModelVersion;
import io.clientele.valuation.store.Database;

/**
 * Begins a fit of every active model that has not learned anything for too long, where the operator wants that. A fit activates
 * nothing: the new version waits for somebody to look at it.
 */
@ApplicationScoped
class ScheduledRefit implements Sweep {

    private final RefitPolicy policy;
    private final ModelRows rows;
    private final Database database;
    private final Jobs jobs;
    private final Zone zone;
    private final Clock clock;

    ScheduledRefit(RefitPolicy policy, ModelRows rows, Database database, Jobs jobs, Zone zone, Clock clock) {
        this.policy = policy;
        this.rows = rows;
        this.database = database;
        this.jobs = jobs;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "refit";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration round() {
        policy.every().map(Period::parse).ifPresent(this::look);
        return every();
    }

    /** Answers how many fits were begun. */
    int look(Period every) {
        var today = zone.dateOf(clock.instant());
        return (int) QuarkusTransaction.requiringNew().call(() -> rows.active()).stream()
                .filter(active -> learnedUpTo(active).plus(every).isBefore(today))
                .filter(active -> QuarkusTransaction.requiringNew()
                        .call(() -> begun(new StartFit(active.model(), today.minusDays(1), active.timeUnit()))))
                .count();
    }

    /** When it was fitted says nothing: comparing models fits them to a past that ends early. */
    private LocalDate learnedUpTo(ModelVersion active) {
        return QuarkusTransaction.requiringNew().call(() -> rows.lastCalibration(active.model()));
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
