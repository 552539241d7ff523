package io.clientele.customer.ownership;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears of contacts, so that a customer which has been contacted is not passed on. */
@ApplicationScoped
class FirstContactFeed implements Feed {

    private final OwnershipRows rows;
    private final jakarta.enterprise.event.Event<JournalHeard> heard;

    FirstContactFeed(OwnershipRows rows, jakarta.enterprise.event.Event<JournalHeard> heard) {
        this.rows = rows;
        this.heard = heard;
    }

    @Override
    public String name() {
        return JournalHeard.FEED;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTERACTIONS);
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(250);
    }

    @Override
    public void accept(List<Event> batch) {
        var contacts = new HashMap<UUID, Map<String, Object>>();
        var customers = new HashSet<UUID>();
        for (var event : batch) {
            if (event instanceof InteractionEvent journal) {
                customers.add(journal.interaction().customerId());
                if ("CONTACT".equals(journal.interaction().kind())) {
                    contacts.put(journal.interaction().id(), contact(journal));
                }
            }
        }
        // an import that is taken back holds its rows before the ownerships
        if (!customers.isEmpty()) {
            heard.fire(new JournalHeard(customers));
        }
        if (!contacts.isEmpty()) {
            rows.heard(contacts.values());
        }
    }

    /** One that was corrected counts no more, and then was none. */
    private static Map<String, Object> contact(InteractionEvent event) {
        var entry = event.interaction();
        return Map.of(
                "entry",
                entry.id(),
                "customer",
                entry.customerId(),
                "at",
                entry.occurredAt(),
                "counts",
                "ACTIVE".equals(entry.status()));
    }
}
