package io.clientele.interaction.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerEvent;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.erasure.Erasures;
import io.clientele.kit.feed.Feed;

/** Hears who is a customer, who answers for whom, and who is to be forgotten. */
@ApplicationScoped
class CustomerFeed implements Feed {

    private final CustomerRows rows;
    private final Rebooking rebooking;
    private final KnownCustomers customers;
    private final Erasures erasures;

    CustomerFeed(CustomerRows rows, Rebooking rebooking, KnownCustomers customers, Erasures erasures) {
        this.rows = rows;
        this.rebooking = rebooking;
        this.customers = customers;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CUSTOMERS);
    }

    @Override
    public void accept(List<Event> batch) {
        var newest = new HashMap<UUID, CustomerState>();
        var gone = new TreeMap<UUID, Tombstone>();
        for (var event : batch) {
            if (event instanceof CustomerEvent customer) {
                newest.merge(
                        customer.customer().id(), customer.customer(), (a, b) -> a.version() >= b.version() ? a : b);
            } else if (event instanceof Tombstone tombstone) {
                gone.merge(UUID.fromString(tombstone.key()), tombstone, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        if (!newest.isEmpty()) {
            rebooking.follow(newest.values(), () -> rows.hear(newest.values()));
        }
        if (!gone.isEmpty()) {
            erasures.erase(gone.values());
        }
        customers.forget(gone.keySet());
    }
}
