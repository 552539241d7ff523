package io.clientele.interaction.customer;

import java.util.Set;
import java.util.UUID;

/**
 * Who keeps something that follows from whom entries are booked on. Every CDI bean of this type is told, in the transaction that
 * books them anew, while nobody writes an entry.
 */
public interface Rebooked {

    /** @param customers on whom entries are booked, or will be in a moment */
    void before(Set<UUID> customers);

    /** Now they are. */
    void after(Set<UUID> customers);
}
