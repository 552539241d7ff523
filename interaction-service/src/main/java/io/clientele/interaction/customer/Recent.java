package io.clientele.interaction.customer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Customers seen of late, so that an entry for one of them needs no look into the table. A customer never stops being one. */
final class Recent {

    private static final int MOST = 100_000;

    private final Map<UUID, Boolean> seen = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean contains(UUID id) {
        return seen.get(id) != null;
    }

    synchronized void addAll(Collection<UUID> ids) {
        ids.forEach(id -> seen.put(id, true));
    }
}
