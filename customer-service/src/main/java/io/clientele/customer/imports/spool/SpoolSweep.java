package io.clientele.customer.imports.spool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sweep.Sweep;

/** Files hold personal data: those that no job will read any more are deleted, and so are refused rows after a while. */
@Singleton
class SpoolSweep implements Sweep {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final String PIECES = """
            delete from customer_import_piece p where import_id < ? and not exists (
                select 1 from customer_import i join job j on j.id = i.job_id
                where i.id = p.import_id and j.state in ('QUEUED', 'RUNNING'))""";
    private static final String ERRORS = "delete from customer_import_error where import_id < ?";

    private final Sql sql;
    private final Clock clock;
    private final Duration keepErrors;

    SpoolSweep(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "clientele.imports.keep-errors", defaultValue = "P30D") Duration keepErrors) {
        this.sql = sql;
        this.clock = clock;
        this.keepErrors = keepErrors;
    }

    @Override
    public String name() {
        return "spooled-files";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration round() {
        var now = clock.instant();
        sql.execute(ERRORS, before(now.minus(keepErrors)));
        sql.execute(PIECES, before(now.minus(LONGEST_UPLOAD)));
        return EVERY;
    }

    /** The least identity that was made at that time. */
    private static UUID before(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
