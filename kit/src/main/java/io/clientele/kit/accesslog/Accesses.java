package io.clientele.kit.accesslog;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.http.Caller;
import io.clientele.kit.privacy.PrivacySettings;
import io.clientele.kit.security.Roles;
import io.clientele.kit.time.Ids;

/** What services may do with the log of who looked. */
@ApplicationScoped
public class Accesses {

    private static final List<String> ROLES =
            List.of(Roles.ADMIN, Roles.MANAGER, Roles.AGENT, Roles.SYSTEM, Roles.VIEWER);

    private final AccessLog log;
    private final Caller caller;
    private final Ids ids;
    private final AccessRows rows;
    private final PrivacySettings settings;
    private final Clock clock;

    Accesses(AccessLog log, Caller caller, Ids ids, AccessRows rows, PrivacySettings settings, Clock clock) {
        this.log = log;
        this.caller = caller;
        this.ids = ids;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who calls now, to note what the call shows even after it has returned. */
    public Reader reader(String operation) {
        return new Reader(
                log,
                clock,
                ids,
                caller.subject(),
                ROLES.stream().filter(caller.roles()::contains).findFirst().orElse("none"),
                operation);
    }

    /** Nobody has looked at somebody who was erased. */
    @Transactional
    public void erase(Collection<UUID> gone) {
        rows.erase(gone);
    }

    /** Forgets what is older than it is kept; answers how many reads that were. */
    @Transactional
    public int forgetOld() {
        return rows.forgetBefore(clock.instant().minus(settings.accessesKeptFor()));
    }
}
