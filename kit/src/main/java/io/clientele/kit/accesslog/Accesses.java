package io.clientele.kit.accesslog;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.privacy.PrivacySettings;

/** What services may do with the log of who looked. */
@ApplicationScoped
public class Accesses {

    private final AccessRows rows;
    private final PrivacySettings settings;
    private final Clock clock;

    Accesses(AccessRows rows, PrivacySettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
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
