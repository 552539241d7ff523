package io.clientele.kit.accesslog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import io.clientele.kit.time.Ids;

/** Somebody who reads by one call, and whom it shows: an answer that is written while it is read shows more and more persons. */
public final class Reader {

    private final AccessLog log;
    private final Clock clock;
    private final Ids ids;
    private final String subject;
    private final String role;
    private final String operation;

    Reader(AccessLog log, Clock clock, Ids ids, String subject, String role, String operation) {
        this.log = log;
        this.clock = clock;
        this.ids = ids;
        this.subject = subject;
        this.role = role;
        this.operation = operation;
    }

    /** Notes that these were shown; makes nobody wait. */
    public void saw(Collection<UUID> persons) {
        if (log.kept() && !persons.isEmpty()) {
            log.note(new Access(
                    ids.next(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    subject,
                    role,
                    operation,
                    Set.copyOf(persons)));
        }
    }
}
