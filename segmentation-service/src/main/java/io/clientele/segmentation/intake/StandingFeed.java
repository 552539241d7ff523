package io.clientele.segmentation.intake;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears what customers are worth and who they are, and moves them; and who is to be forgotten. */
@ApplicationScoped
class StandingFeed implements Feed {

    private final Intake intake;

    StandingFeed(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "standings";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CUSTOMERS, Topic.VALUATIONS);
    }

    @Override
    public void accept(List<Event> batch) {
        var gone = batch.stream()
                .filter(event -> event instanceof Tombstone && event.topic() == Topic.CUSTOMERS)
                .map(Tombstone.class::cast)
                .toList();
        intake.erase(gone);
        intake.apply(News.of(batch));
    }
}
