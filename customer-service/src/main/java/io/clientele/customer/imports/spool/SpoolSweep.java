package io.clientele.customer.imports.spool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.erasure.ErasedSince;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sweep.Sweep;

/**
 * Files hold personal data: those that no job will read any more are deleted, and so are keys of trials that have ended, and refused
 * rows after a while. When they are gone, nobody needs to know them again who was erased since they had been sent.
 */
@Singleton
public class SpoolSweep implements Sweep {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final String UNDER_WAY = """
            exists (select 1 from customer_import i join job j on j.id = i.job_id
                where i.id = %s.import_id and j.state in ('QUEUED', 'RUNNING'))""";
    private static final String PIECES = """
            delete from customer_import_piece p
            where (import_id < ? or exists (select 1 from customer_import i where i.id = p.import_id)) and not\s""" + UNDER_WAY.formatted("p");
    private static final String KEYS = "delete from customer_import_key k where not " + UNDER_WAY.formatted("k");
    private static final String ERRORS = "delete from customer_import_error where import_id < ?";
    private static final String NAMED = "delete from customer_import_named where import_id < ?";
    private static final String UNKNOWN = "delete from customer_import_unknown where import_id < ?";

    private final Sql sql;
    private final Clock clock;
    private final ErasedSince erased;
    private final Duration keepErrors;

    SpoolSweep(
            Sql sql,
            Clock clock,
            ErasedSince erased,
            @ConfigProperty(name = "clientele.imports.keep-errors", defaultValue = "P30D") Duration keepErrors) {
        this.sql = sql;
        this.clock = clock;
        this.erased = erased;
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
        var old = before(now.minus(keepErrors));
        sql.execute(ERRORS, old);
        sql.execute(NAMED, old);
        sql.execute(UNKNOWN, old);
        var arriving = before(now.minus(LONGEST_UPLOAD));
        sql.execute(PIECES, arriving);
        sql.execute(KEYS);
        erased.forgetDone(arriving);
        return EVERY;
    }

    /** The least identity that was made at that time. */
    private static UUID before(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
