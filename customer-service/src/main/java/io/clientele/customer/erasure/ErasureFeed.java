package io.clientele.customer.erasure;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ErasureEvent;
import io.clientele.contracts.Event;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears what each service has done to forget somebody, this one included. */
@ApplicationScoped
class ErasureFeed implements Feed {

    private final ErasureRows rows;

    ErasureFeed(ErasureRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ERASURES);
    }

    @Override
    public void accept(List<Event> batch) {
        for (var event : batch) {
            if (event instanceof ErasureEvent confirmed) {
                rows.confirm(confirmed.erasure());
            }
        }
    }
}
