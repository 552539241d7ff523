package io.clientele.customer.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.clientele.kit.sql.Sql;

/**
 * Files hold personal data: those that no job will read any more are deleted, and so are refused rows after a while. Any
 * replica may do it.
 */
@Singleton
class SpoolSweep {

    private static final Logger LOG = Logger.getLogger(SpoolSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final String PIECES = """
            delete from customer_import_piece p where import_id < ? and not exists (
                select 1 from customer_import i join job j on j.id = i.job_id
                where i.id = p.import_id and j.state in ('QUEUED', 'RUNNING'))""";
    private static final String ERRORS = "delete from customer_import_error where import_id < ?";

    private final Sql sql;
    private final Vertx vertx;
    private final Clock clock;
    private final Duration keepErrors;
    private long timer;

    SpoolSweep(
            Sql sql,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "clientele.imports.keep-errors", defaultValue = "P30D") Duration keepErrors) {
        this.sql = sql;
        this.vertx = vertx;
        this.clock = clock;
        this.keepErrors = keepErrors;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> vertx.executeBlocking(this::sweep));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** How many pieces were left over. */
    int sweep() {
        try {
            var now = clock.instant();
            sql.execute(ERRORS, before(now.minus(keepErrors)));
            return sql.execute(PIECES, before(now.minus(LONGEST_UPLOAD)));
        } catch (RuntimeException e) {
            LOG.warn("Files that are done with could not be deleted; the next sweep will try again", e);
            return 0;
        }
    }

    /** The least identity that was made at that time. */
    private static UUID before(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
