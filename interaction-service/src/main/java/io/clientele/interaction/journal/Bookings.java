package io.clientele.interaction.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.database.Database;

/** On whom entries are booked: on the customer they come with, or on the one it is merged into. */
@ApplicationScoped
public class Bookings {

    private final Database database;

    Bookings(Database database) {
        this.database = database;
    }

    /** The survivors of those who are merged; this stays so until the transaction ends. Asked first in a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> survivors(Collection<UUID> customers) {
        var survivors = new HashMap<UUID, UUID>();
        database.query(
                "select customer, survivor from booked_elsewhere(?)",
                row -> survivors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                (Object) customers.stream().distinct().toArray(UUID[]::new));
        return survivors;
    }
}
