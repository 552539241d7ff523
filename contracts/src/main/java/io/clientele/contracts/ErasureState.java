package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a service has done to forget somebody.
 *
 * @param service who confirms, such as valuation-service
 * @param stores each place where something was kept
 */
public record ErasureState(UUID customerId, long version, String service, Instant appliedAt, List<Store> stores) {

    /**
     * A place where something of the person was kept.
     *
     * @param kind TABLE, TOPIC, FILE, MEMORY, BACKUP or LOG; the list grows
     * @param goneBy from when on nothing of the person is there; not later than {@code appliedAt} when it is done
     */
    public record Store(String name, String kind, Instant goneBy) {}
}
