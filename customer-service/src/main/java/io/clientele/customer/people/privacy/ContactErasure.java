package io.clientele.customer.people.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.contracts.ErasureState.Store;

/**
 * That a person at an organisation was erased.
 *
 * @param stores each place where something of the person was kept, with the moment at which it is gone
 */
record ContactErasure(
        UUID contactId, UUID customerId, String reason, Instant erasedAt, String erasedBy, List<Store> stores) {}
