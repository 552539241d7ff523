package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.policy.ValuationSettings;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationRows;

import static org.assertj.core.api.Assertions.assertThat;

/** Shuffled, repeated, late and corrected entries end in the value that all facts together have. */
@QuarkusTest
@WithBackends
class ValuingInAnyOrderTest {

    @Inject
    ValuationFeed feed;

    @Inject
    ValuationRows rows;

    @Inject
    Bases bases;

    @Inject
    ValuationSettings policy;

    @Inject
    Clock clock;

    private final Random random = new Random(7);
    private final List<UUID> customers = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
            .limit(40)
            .toList();

    @Test
    void anyOrderOfAnyPiecesGivesTheValueOfAllFacts() {
        var journal = new Journal(3)
                .fill(customers, clock.instant().minusSeconds(60), 1_000)
                .entries();
        var events = new ArrayList<Event>(journal.stream().map(Events::event).toList());
        events.addAll(List.copyOf(events.subList(0, 300)));
        customers.forEach(id -> events.add(Events.registered(id)));
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(200));
            var piece = List.copyOf(events.subList(from, to));
            QuarkusTransaction.requiringNew().run(() -> feed.accept(piece));
            from = to;
        }

        var expected = recomputed(journal, customers);
        var stored = rows.of(customers);
        assertThat(stored).hasSize(customers.size());
        stored.forEach((id, state) -> assertThat(neutral(state)).isEqualTo(neutral(expected.get(id))));
    }

    @Test
    void aLargeBatchOfNewEntriesAndTheSameAgainGiveTheValueOfAllFacts() {
        var others = Stream.generate(UUID::randomUUID).limit(30).toList();
        var journal = new Journal(5).fill(others, clock.instant().minusSeconds(60), 900);
        for (var odd :
                List.of("0", "0.000001", "0.5", "10000", "99999999.99", "123456789012345.123456", "70000.0700")) {
            journal.purchase(others.getFirst(), "2026-01-05T10:00:00Z", odd);
        }
        var entries = journal.entries();
        var events = entries.stream().map(Events::event).toList();
        QuarkusTransaction.requiringNew().run(() -> feed.accept(events));
        var first = rows.of(others);
        QuarkusTransaction.requiringNew().run(() -> feed.accept(events));
        assertThat(rows.of(others)).isEqualTo(first);
        var expected = recomputed(entries, others);
        first.forEach((id, state) -> assertThat(neutral(state)).isEqualTo(neutral(expected.get(id))));
    }

    @Test
    void whatWasAppliedBeforeChangesNothingMore() {
        var customer = UUID.randomUUID();
        var entry = new Journal(4).purchase(customer, "2026-01-05T10:00:00Z", "12.50");
        QuarkusTransaction.requiringNew().run(() -> feed.accept(List.of(Events.event(entry))));
        var first = rows.of(List.of(customer)).get(customer);
        QuarkusTransaction.requiringNew().run(() -> feed.accept(List.of(Events.event(entry), Events.event(entry))));
        assertThat(rows.of(List.of(customer)).get(customer)).isEqualTo(first);
    }

    private Map<UUID, ValuationState> recomputed(List<InteractionState> journal, List<UUID> of) {
        var newest = new HashMap<UUID, InteractionState>();
        journal.forEach(e -> newest.merge(e.id(), e, (a, b) -> a.version() > b.version() ? a : b));
        var facts = new HashMap<UUID, List<Fact>>();
        newest.values().stream()
                .sorted(Comparator.comparing(InteractionState::occurredAt).thenComparing(InteractionState::id))
                .forEach(e -> facts.computeIfAbsent(e.customerId(), id -> new ArrayList<>())
                        .add(Events.fact(e)));
        var states = new HashMap<UUID, ValuationState>();
        for (var id : of) {
            var all = facts.getOrDefault(id, List.<Fact>of());
            var value = CustomerValue.of(id, all, clock.instant(), Instant.MAX, bases.current());
            var next = value.nextChange(all, policy.aliveThresholds()).orElse(null);
            states.put(id, value.state(0, "CNY").changingAt(next));
        }
        return states;
    }

    /** Without version and moment, which differ from run to run. */
    private static String neutral(ValuationState state) {
        return state.toString().replaceFirst("version=\\d+", "").replaceFirst("asOf=[^,]+", "");
    }
}
