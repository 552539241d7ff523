package io.clientele.interaction.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Customers looked up a moment ago, so that an entry for one of them needs no look into the table. They are looked up again after
 * some seconds, since another replica may be the one that hears of an erasure.
 */
final class Recent {

    private static final int MOST = 100_000;
    private static final Duration FOR = Duration.ofSeconds(30);

    private final Map<UUID, Instant> seen = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean contains(UUID id, Instant now) {
        var when = seen.get(id);
        return when != null && now.isBefore(when.plus(FOR));
    }

    synchronized void addAll(Collection<UUID> ids, Instant now) {
        ids.forEach(id -> seen.put(id, now));
    }

    synchronized void removeAll(Collection<UUID> ids) {
        ids.forEach(seen::remove);
    }
}
