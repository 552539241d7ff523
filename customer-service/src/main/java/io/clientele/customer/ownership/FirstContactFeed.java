package io.clientele.customer.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears of contacts, so that a customer which has been contacted is not passed on. */
@ApplicationScoped
class FirstContactFeed implements Feed {

    private final OwnershipRows rows;

    FirstContactFeed(OwnershipRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "first-contacts";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTERACTIONS);
    }

    @Override
    public void accept(List<Event> batch) {
        var contacts = new ArrayList<Map<String, Object>>();
        for (var event : batch) {
            if (event instanceof InteractionEvent journal && counts(journal)) {
                contacts.add(Map.of(
                        "customer", journal.interaction().customerId(),
                        "at", journal.interaction().occurredAt()));
            }
        }
        if (!contacts.isEmpty()) {
            rows.contacted(contacts);
        }
    }

    private static boolean counts(InteractionEvent event) {
        return "CONTACT".equals(event.interaction().kind())
                && "ACTIVE".equals(event.interaction().status());
    }
}
