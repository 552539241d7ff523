package io.clientele.valuation.value.revaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerEvent;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionEvent;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.feed.Feed;
import io.clientele.valuation.erasure.Erasures;
import io.clientele.valuation.erasure.Mentions;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.fact.Customers;
import io.clientele.valuation.fact.FactAdditions;
import io.clientele.valuation.fact.FactRemovals;
import io.clientele.valuation.fact.following.Followers;
import io.clientele.valuation.policy.ValuationSettings;

/** Customers and journal in; values of the customers concerned, and of theirs only, out. */
@ApplicationScoped
class ValuationFeed implements Feed {

    private final Customers customers;
    private final Aliases aliases;
    private final FactAdditions additions;
    private final FactRemovals removals;
    private final Revaluing revaluing;
    private final Erasures erasures;
    private final Mentions mentions;
    private final Followers followers;
    private final Owed owed;
    private final ValuationSettings policy;

    ValuationFeed(
            Customers customers,
            Aliases aliases,
            FactAdditions additions,
            FactRemovals removals,
            Revaluing revaluing,
            Erasures erasures,
            Mentions mentions,
            Followers followers,
            Owed owed,
            ValuationSettings policy) {
        this.customers = customers;
        this.aliases = aliases;
        this.additions = additions;
        this.removals = removals;
        this.revaluing = revaluing;
        this.erasures = erasures;
        this.mentions = mentions;
        this.followers = followers;
        this.owed = owed;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CUSTOMERS, Topic.INTERACTIONS);
    }

    /** On a backlog many come together, and values are put off. */
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
        accept(batch, batch.size() >= policy.putOffFrom());
    }

    /** @param putOff whether values are only owed for the time being */
    void accept(List<Event> batch, boolean putOff) {
        var records = new ArrayList<CustomerState>();
        var entries = new ArrayList<InteractionState>();
        var gone = new ArrayList<Tombstone>();
        for (var event : batch) {
            switch (event) {
                case CustomerEvent customer -> records.add(customer.customer());
                case InteractionEvent entry -> entries.add(entry.interaction());
                case Tombstone tombstone -> gone.add(tombstone);
                default -> throw new IllegalArgumentException(event.topic() + " is not read here");
            }
        }
        var persons = of(Topic.CUSTOMERS, gone);
        var named = named(records, entries, gone);
        named.addAll(mentions.naming(
                persons.stream().map(each -> UUID.fromString(each.key())).toList()));
        if (!records.isEmpty() || !gone.isEmpty()) {
            customers.holdKnown(named); // entries alone are held as they are kept
        }
        erasures.erase(persons);
        var erased = erasures.erased(named); // what comes late of them does not bring them back
        records.removeIf(each -> erased.contains(each.id()));
        entries.removeIf(each -> erased.contains(each.customerId()));
        var concerned = new HashSet<>(customers.keep(records));
        concerned.addAll(additions.keep(entries));
        mentions.forget(erasures.erased(Mentions.in(records, entries)));
        concerned.addAll(removals.takeBack(of(Topic.INTERACTIONS, gone)));
        concerned.removeAll(erasures.erased(concerned));
        if (putOff) {
            owed.add(concerned);
        } else {
            revaluing.revalue(concerned);
            followers.changed(aliases.around(concerned).withSurvivors());
        }
    }

    @Override
    public long putOff() {
        return owed.count();
    }

    private static Set<UUID> named(List<CustomerState> records, List<InteractionState> entries, List<Tombstone> gone) {
        var named = new HashSet<UUID>();
        entries.forEach(each -> named.add(each.customerId()));
        gone.forEach(each -> named.add(UUID.fromString(each.partitionKey())));
        for (var each : records) {
            named.add(each.id());
            if (each.mergedInto() != null) {
                named.add(each.mergedInto());
            }
        }
        return named;
    }

    private static List<Tombstone> of(Topic topic, List<Tombstone> gone) {
        return gone.stream().filter(each -> each.topic() == topic).toList();
    }
}
