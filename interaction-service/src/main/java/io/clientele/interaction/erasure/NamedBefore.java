package io.clientele.interaction.erasure;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.year.DetachedYears;
import io.clientele.kit.sweep.Sweep;

/**
 * Takes out of entries of others whom an earlier version erased and left named there. Once nobody is, and no year is detached that
 * might name more, it is done for good.
 */
@ApplicationScoped
class NamedBefore implements Sweep {

    private static final String NAME = "erased-named-by-others";
    private static final Duration REST = Duration.ofHours(1);

    private final Database database;
    private final Erasures erasures;
    private final Mentions mentions;
    private final DetachedYears detached;
    private final Clock clock;

    NamedBefore(Database database, Erasures erasures, Mentions mentions, DetachedYears detached, Clock clock) {
        this.database = database;
        this.erasures = erasures;
        this.mentions = mentions;
        this.detached = detached;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration round() {
        if (database.first("select 1 from repair where name = ?", row -> true, NAME)
                .isPresent()) {
            return Duration.ofDays(1);
        }
        var named = mentions.named("interaction");
        if (!named.isEmpty()) {
            erasures.unname(named);
            return Duration.ZERO;
        }
        if (detached.closed().isEmpty()) {
            database.update(
                    "insert into repair (name, done_at) values (?, ?) on conflict do nothing", NAME, clock.instant());
        }
        return REST;
    }
}
