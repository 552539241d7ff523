package io.clientele.valuation.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.clientele.contracts.CustomerEvent;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.fact.Follower;

/** Customers and journal in; values of the customers concerned, and of theirs only, out. */
@ApplicationScoped
class ValuationFeed implements Feed {

    private final Customers customers;
    private final Aliases aliases;
    private final Facts facts;
    private final Valuations valuations;
    private final Instance<Follower> followers;

    ValuationFeed(
            Customers customers,
            Aliases aliases,
            Facts facts,
            Valuations valuations,
            @Any Instance<Follower> followers) {
        this.customers = customers;
        this.aliases = aliases;
        this.facts = facts;
        this.valuations = valuations;
        this.followers = followers;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CUSTOMERS, Topic.INTERACTIONS);
    }

    /** On a backlog a customer's entries often come together: it is valued once for all of them. */
    @Override
    public int batchSize() {
        return 10_000;
    }

    /** While the database works for one half, the other is computed. */
    @Override
    public int lanes() {
        return 2;
    }

    @Override
    public void accept(List<Event> batch) {
        var records = new ArrayList<CustomerState>();
        var entries = new ArrayList<InteractionState>();
        for (var event : batch) {
            switch (event) {
                case CustomerEvent customer -> records.add(customer.customer());
                case InteractionEvent entry -> entries.add(entry.interaction());
                default -> throw new IllegalArgumentException(event.topic() + " is not read here");
            }
        }
        var concerned = new HashSet<>(customers.keep(records));
        concerned.addAll(facts.keep(entries));
        valuations.revalue(concerned);
        var all = aliases.around(concerned).withSurvivors();
        followers.forEach(follower -> follower.changed(all));
    }
}
