package io.clientele.interaction.association;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.database.Database;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.sweep.Sweep;
import io.clientele.kit.time.Zone;

/**
 * Begins a count of what is bought together every day, so that there is something to suggest where nobody has asked for one. Of
 * many replicas the one that writes the day begins it; where somebody had it counted within a day, that count is left as it is.
 */
@ApplicationScoped
class DailyCount implements Sweep {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String CLAIM = """
            update association_day set day = ?
            where day < ? and not exists (select from association_run where computed_at > ?)""";

    private final InteractionSettings settings;
    private final Database database;
    private final Jobs jobs;
    private final Zone zone;
    private final Clock clock;

    DailyCount(InteractionSettings settings, Database database, Jobs jobs, Zone zone, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.jobs = jobs;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "association-count";
    }

    /** Counting takes long where there is much, and a service that has just started has other things to do. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration round() {
        if (settings.association().countDaily()) {
            begin();
        }
        return every();
    }

    /** Whether it was begun now. */
    boolean begin() {
        var now = clock.instant();
        var today = zone.dateOf(now);
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean ours = database.update(CLAIM, today, today, now.minus(DAY).atOffset(ZoneOffset.UTC)) == 1;
            if (ours) {
                var to = today.plusDays(1);
                jobs.submit(AssociationCount.KIND, AssociationCount.request(to.minusYears(1), to, null));
            }
            return ours;
        });
    }
}
