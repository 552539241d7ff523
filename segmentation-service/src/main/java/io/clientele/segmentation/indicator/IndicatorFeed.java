package io.clientele.segmentation.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.Event;
import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.IndicatorState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;

/** Hears indicators and scores, and keeps the latest of each customer. */
@ApplicationScoped
class IndicatorFeed implements Feed {

    private final Indicators indicators;

    IndicatorFeed(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INDICATORS);
    }

    @Override
    public void accept(List<Event> batch) {
        var states = new ArrayList<IndicatorState>();
        var gone = new ArrayList<Tombstone>();
        for (var event : batch) {
            switch (event) {
                case IndicatorsChanged changed -> states.add(changed.indicators());
                case Tombstone tombstone -> gone.add(tombstone);
                default -> throw new IllegalArgumentException(event.topic() + " is not read here");
            }
        }
        indicators.hear(states, gone);
    }
}
