package io.clientele.interaction.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerEvent;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears who is a customer, and who answers for whom. */
@ApplicationScoped
class CustomerFeed implements Feed {

    private final CustomerRows rows;
    private final Rebooking rebooking;

    CustomerFeed(CustomerRows rows, Rebooking rebooking) {
        this.rows = rows;
        this.rebooking = rebooking;
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
        for (var event : batch) {
            if (event instanceof CustomerEvent customer) {
                newest.merge(
                        customer.customer().id(), customer.customer(), (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        if (!newest.isEmpty()) {
            rebooking.follow(newest.values(), () -> rows.hear(newest.values()));
        }
    }
}
