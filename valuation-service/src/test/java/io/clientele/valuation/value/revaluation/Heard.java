package io.clientele.valuation.value.revaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionState;
import io.clientele.valuation.fact.Facts;

/** Lets tests of other packages tell valuation what happened, as interaction-service would. */
@ApplicationScoped
public class Heard {

    private final ValuationFeed feed;
    private final Facts facts;
    private final Clock clock;

    Heard(ValuationFeed feed, Facts facts, Clock clock) {
        this.feed = feed;
        this.facts = facts;
        this.clock = clock;
    }

    public UUID purchase(UUID customer, String at, String amount) {
        return tell(new Journal(0).entry(customer, "PURCHASE", "WEB", at, amount, null));
    }

    public UUID purchase(UUID customer, String at, String amount, String cost) {
        return tell(new Journal(0).entry(customer, "PURCHASE", "WEB", at, amount, cost));
    }

    public UUID contact(UUID customer, String at, String channel) {
        return tell(new Journal(0).entry(customer, "CONTACT", channel, at, null, null));
    }

    public UUID contact(UUID customer, String at, String channel, String cost) {
        return tell(new Journal(0).entry(customer, "CONTACT", channel, at, null, cost));
    }

    /** Voids an entry that was told before, now. */
    public void voided(UUID customer, UUID entry) {
        var told = facts.of(List.of(customer)).get(customer).stream()
                .filter(f -> f.id().equals(entry))
                .findFirst()
                .orElseThrow();
        var journal = new Journal(0);
        var again = journal.entry(
                customer,
                told.kind(),
                told.channel(),
                told.occurredAt().toString(),
                told.amount() == null ? null : told.amount().toPlainString(),
                told.cost() == null ? null : told.cost().toPlainString());
        accept(List.of(Events.event(journal.voided(journal.renamed(again, entry), clock.instant()))));
    }

    /** Random entries of all kinds, some corrected afterwards, as events in the order in which they happened to be made. */
    public List<Event> events(long seed, List<UUID> customers, Instant end, int count) {
        return new Journal(seed)
                .fill(customers, end, count).entries().stream()
                        .map(Events::event)
                        .toList();
    }

    public void customers(List<UUID> customers) {
        accept(customers.stream().map(Events::registered).toList());
    }

    /** The record of a customer who belongs to another. */
    public void belongs(UUID customer, UUID parent) {
        belongs("COMPANY", customer, parent);
    }

    public void belongs(String kind, UUID customer, UUID parent) {
        var at = Instant.parse("2024-01-01T00:00:00Z");
        accept(List.of(new CustomerRegistered(new CustomerState(
                customer,
                1,
                kind,
                List.of("CUSTOMER"),
                null,
                parent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                at))));
    }

    /** However many there are, values are not put off. */
    public void accept(List<Event> events) {
        QuarkusTransaction.requiringNew().run(() -> feed.accept(events, false));
    }

    /** As it comes from a topic: the values of a large batch are put off. */
    public void batch(List<Event> events) {
        QuarkusTransaction.requiringNew().run(() -> feed.accept(events));
    }

    private UUID tell(InteractionState entry) {
        accept(List.of(Events.event(entry)));
        return entry.id();
    }

    /** Amounts as the journal tells them. */
    static BigDecimal decimal(String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
