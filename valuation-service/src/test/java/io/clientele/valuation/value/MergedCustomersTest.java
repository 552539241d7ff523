package io.clientele.valuation.value;

import java.math.BigDecimal;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.InteractionState;
import io.clientele.contracts.ValuationState;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.fact.Facts;
import io.clientele.valuation.policy.ValuationPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Whoever is merged, in whatever order: the survivor has the value of all facts together, and nothing is counted twice. */
@QuarkusTest
@WithBackends
class MergedCustomersTest {

    @Inject
    ValuationFeed feed;

    @Inject
    ValuationRows rows;

    @Inject
    Facts facts;

    @Inject
    Bases bases;

    @Inject
    ValuationPolicy policy;

    @Inject
    Clock clock;

    private final Random random = new Random(20_260_131);
    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(12).toList();
    private final Map<UUID, UUID> survivors = new HashMap<>();
    private long version = 1;

    @Test
    void anyMergesAndUnmergesOfARandomJournalGiveTheValueOfTheUnion() {
        tell(customers.stream().map(ValuingInAnyOrderTest::registered).toList());
        var journal = new Journal(11);
        for (int round = 0; round < 15; round++) {
            var before = journal.entries().size();
            journal.fill(customers, clock.instant().minusSeconds(60), 25);
            var events = new ArrayList<Event>(
                    journal.entries().subList(before, journal.entries().size()).stream()
                            .map(ValuingInAnyOrderTest::event)
                            .toList());
            events.addAll(random.nextInt(3) == 0 ? partSomebody() : mergeSomebody());
            java.util.Collections.shuffle(events, random);
            tell(events);
            check(journal);
        }
        while (!survivors.isEmpty()) {
            tell(partSomebody());
        }
        check(journal);
        assertThat(rows.of(customers)).hasSize(customers.size());
    }

    @Test
    void undoingAMergeRestoresEveryValueBitForBit() {
        var journal = new Journal(12).fill(customers, clock.instant().minusSeconds(60), 400);
        tell(customers.stream().map(ValuingInAnyOrderTest::registered).toList());
        tell(journal.entries().stream().map(ValuingInAnyOrderTest::event).toList());
        var before = neutral(rows.of(customers));
        var explained = explanations();

        tell(List.of(merged(customers.get(0), customers.get(1)), merged(customers.get(2), customers.get(1))));
        assertThat(rows.of(customers)).hasSize(customers.size() - 2);
        tell(List.of(merged(customers.get(0), null), merged(customers.get(2), null)));

        assertThat(neutral(rows.of(customers))).isEqualTo(before);
        assertThat(explanations()).isEqualTo(explained);
    }

    @Test
    void aMergedCustomerIsToldAsWorthNothingAndReadingLeadsToTheSurvivor() {
        var survivor = UUID.randomUUID();
        var gone = UUID.randomUUID();
        var journal = new Journal(1);
        journal.purchase(survivor, "2026-01-05T10:00:00Z", "100");
        journal.purchase(gone, "2026-01-06T10:00:00Z", "20");
        tell(journal.entries().stream().map(ValuingInAnyOrderTest::event).toList());
        tell(List.of(merged(gone, survivor)));

        var told = rows.history(gone, Long.MAX_VALUE, 1).getFirst();
        assertThat(told.purchases()).isZero();
        assertThat(told.lifetimeValue().amount()).isEqualByComparingTo(BigDecimal.ZERO);
        get(gone, "/valuation?asOf=2026-01-31")
                .statusCode(308)
                .header("Location", endsWith("/customers/" + survivor + "/valuation?asOf=2026-01-31"));
        get(gone, "/valuation/group").statusCode(308);
        get(gone, "/indicators").statusCode(308);
        get(survivor, "/valuation?asOf=2026-01-31")
                .statusCode(200)
                .body("currentValue.amount", equalTo("120.00"))
                .body("history.purchases", equalTo(2));
        get(survivor, "/valuation?asOf=2026-01-05T12:00:00Z").body("currentValue.amount", equalTo("100.00"));

        tell(List.of(ValuingInAnyOrderTest.event(new Journal(2).purchase(gone, "2026-01-07T10:00:00Z", "3"))));
        get(survivor, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("123.00"));
        tell(List.of(merged(gone, null)));
        get(survivor, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("100.00"));
        get(gone, "/valuation?asOf=2026-01-31").body("currentValue.amount", equalTo("23.00"));
    }

    @Test
    void groupsStandTogetherThroughMerges() {
        var head = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var below = UUID.randomUUID();
        tell(List.of(state(head, null, null), state(duplicate, null, null), state(below, duplicate, null)));
        var journal = new Journal(1);
        journal.purchase(head, "2026-01-05T10:00:00Z", "1");
        journal.purchase(duplicate, "2026-01-05T10:00:00Z", "20");
        journal.purchase(below, "2026-01-05T10:00:00Z", "300");
        tell(journal.entries().stream().map(ValuingInAnyOrderTest::event).toList());
        tell(List.of(merged(duplicate, head)));
        get(head, "/valuation/group?asOf=2026-01-31")
                .statusCode(200)
                .body("members", hasSize(2))
                .body("currentValue.amount", equalTo("321.00"));
        get(below, "/valuation/group?asOf=2026-01-31").body("currentValue.amount", equalTo("300.00"));
    }

    @Test
    void fitsReadTheHistoryOfTheSurvivorAsOne() {
        var survivor = UUID.randomUUID();
        var gone = UUID.randomUUID();
        var journal = new Journal(1);
        journal.purchase(survivor, "1991-01-05T10:00:00Z", "1");
        journal.purchase(gone, "1991-01-04T10:00:00Z", "2");
        journal.purchase(survivor, "1991-01-03T10:00:00Z", "3");
        tell(journal.entries().stream().map(ValuingInAnyOrderTest::event).toList());
        tell(List.of(merged(gone, survivor)));
        var read = new ArrayList<Fact>();
        facts.trade(Instant.parse("1991-12-31T00:00:00Z"), fact -> {
            if (fact.customerId().equals(survivor) || fact.customerId().equals(gone)) {
                read.add(fact);
            }
        });
        assertThat(read).extracting(Fact::customerId).containsOnly(survivor);
        assertThat(read).extracting(fact -> fact.amount().intValue()).containsExactly(3, 2, 1);
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
                .map(ValuingInAnyOrderTest::fact)
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

    private Event merged(UUID customer, UUID survivor) {
        return state(customer, null, survivor);
    }

    private Event state(UUID id, UUID parent, UUID survivor) {
        var at = Instant.parse("2024-01-01T00:00:00Z");
        return new CustomerChanged(new CustomerState(
                id,
                ++version,
                "COMPANY",
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
                at,
                null,
                survivor));
    }

    private void tell(List<? extends Event> events) {
        QuarkusTransaction.requiringNew().run(() -> feed.accept(List.copyOf(events)));
    }

    private static io.restassured.response.ValidatableResponse get(UUID customer, String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .get("/api/v1/customers/" + customer + path)
                .then();
    }
}
