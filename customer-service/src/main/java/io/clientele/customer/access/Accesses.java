package io.clientele.customer.access;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What others may do with the log of who looked. */
@ApplicationScoped
public class Accesses {

    private final AccessRows rows;

    Accesses(AccessRows rows) {
        this.rows = rows;
    }

    /** Nobody has looked at somebody who was erased. */
    @Transactional
    public void erase(Collection<UUID> customers) {
        rows.erase(customers);
    }
}
