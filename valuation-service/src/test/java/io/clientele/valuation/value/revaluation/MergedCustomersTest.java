package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.policy.ValuationSettings;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.CustomerValue;
import io.clientele.valuation.value.published.ValuationRows;

import static io.clientele.valuation.value.revaluation.Merges.get;
import static io.clientele.valuation.value.revaluation.Merges.merged;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is merged, in whatever order: the survivor has the value of all facts together, and nothing is counted twice. */
@QuarkusTest
@WithBackends
class MergedCustomersTest {

    @Inject
    Heard heard;

    @Inject
    ValuationRows rows;

    @Inject
    Bases bases;

    @Inject
    ValuationSettings policy;

    @Inject
    Clock clock;

    @Inject
    Database database;

    private final Random random = new Random(20_260_131);
    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(12).toList();
    private final Map<UUID, UUID> survivors = new HashMap<>();

    @Test
    void anyMergesAndUnmergesOfARandomJournalGiveTheValueOfTheUnion() {
        heard.accept(customers.stream().map(Events::registered).toList());
        var journal = new Journal(11);
        for (int round = 0; round < 15; round++) {
            var before = journal.entries().size();
            journal.fill(customers, clock.instant().minusSeconds(60), 25);
            var events = new ArrayList<Event>(
                    journal.entries().subList(before, journal.entries().size()).stream()
                            .map(Events::event)
                            .toList());
            events.addAll(random.nextInt(3) == 0 ? partSomebody() : mergeSomebody());
            java.util.Collections.shuffle(events, random);
            heard.accept(List.copyOf(events));
            check(journal);
        }
        while (!survivors.isEmpty()) {
            heard.accept(partSomebody());
        }
        check(journal);
        assertThat(rows.of(customers)).hasSize(customers.size());
    }

    @Test
    void undoingAMergeRestoresEveryValueBitForBit() {
        var journal = new Journal(12).fill(customers, clock.instant().minusSeconds(60), 400);
        heard.accept(customers.stream().map(Events::registered).toList());
        heard.accept(journal.entries().stream().map(Events::event).toList());
        var before = neutral(rows.of(customers));
        var explained = explanations();

        heard.accept(List.of(merged(customers.get(0), customers.get(1)), merged(customers.get(2), customers.get(1))));
        assertThat(rows.of(customers)).hasSize(customers.size() - 2);
        heard.accept(List.of(merged(customers.get(0), null), merged(customers.get(2), null)));

        assertThat(neutral(rows.of(customers))).isEqualTo(before);
        assertThat(explanations()).isEqualTo(explained);
    }

    @Test
    void whoStandsForItselfAgainIsToldOfUnderANewerVersionThanBefore() {
        var parted = customers.get(0);
        var ahead = 1L << 59;
        heard.customers(customers.subList(0, 2));
        heard.accept(List.of(merged(parted, customers.get(1))));
        database.execute("UPDATE valuation_history SET version = version + ? WHERE customer_id = ?", ahead, parted);
        heard.accept(List.of(merged(parted, null)));
        assertThat(rows.of(List.of(parted)).get(parted).version()).isGreaterThan(ahead);
    }

    private List<Event> mergeSomebody() {
        var standing =
                customers.stream().filter(id -> !survivors.containsKey(id)).toList();
        if (standing.size() < 3) {
            return List.of();
        }
        var gone = standing.get(random.nextInt(standing.size()));
        var into = standing.stream().filter(id -> !id.equals(gone)).toList();
        var survivor = into.get(random.nextInt(into.size()));
        survivors.replaceAll((merged, old) -> old.equals(gone) ? survivor : old);
        survivors.put(gone, survivor);
        return survivors.entrySet().stream()
                .filter(each -> each.getValue().equals(survivor))
                .map(each -> merged(each.getKey(), survivor))
                .toList();
    }

    private List<Event> partSomebody() {
        if (survivors.isEmpty()) {
            return List.of();
        }
        var gone = survivors.keySet().stream()
                .sorted()
                .skip(random.nextInt(survivors.size()))
                .findFirst()
                .orElseThrow();
        survivors.remove(gone);
        return List.of(merged(gone, null));
    }

    private void check(Journal journal) {
        var all = new HashMap<UUID, List<Fact>>();
        for (var fact : newest(journal.entries())) {
            var owner = survivors.getOrDefault(fact.customerId(), fact.customerId());
            all.computeIfAbsent(owner, id -> new ArrayList<>()).add(fact);
        }
        var stored = neutral(rows.of(customers));
        assertThat(stored).hasSize(customers.size() - survivors.size());
        stored.forEach((id, state) -> {
            var facts = all.getOrDefault(id, List.of());
            var expected = CustomerValue.of(id, facts, clock.instant(), Instant.MAX, bases.current());
            var next = expected.nextChange(facts, policy.aliveThresholds()).orElse(null);
            assertThat(state).isEqualTo(neutral(expected.state(0, "CNY").changingAt(next)));
        });
    }

    private static List<Fact> newest(Collection<InteractionState> entries) {
        var newest = new HashMap<UUID, InteractionState>();
        entries.forEach(e -> newest.merge(e.id(), e, (a, b) -> a.version() > b.version() ? a : b));
        return newest.values().stream()
                .map(Events::fact)
                .sorted(java.util.Comparator.comparing(Fact::occurredAt).thenComparing(Fact::id))
                .toList();
    }

    private List<String> explanations() {
        return customers.stream()
                .map(id -> get(id, "/valuation/explanation?asOf=2026-01-31")
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    private static Map<UUID, String> neutral(Map<UUID, ValuationState> states) {
        var neutral = new HashMap<UUID, String>();
        states.forEach((id, state) -> neutral.put(id, neutral(state)));
        return neutral;
    }

    /** Without version and moment, which differ from run to run. */
    private static String neutral(ValuationState state) {
        return state.toString().replaceFirst("version=\\d+", "").replaceFirst("asOf=[^,]+", "");
    }
}
