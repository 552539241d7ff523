package io.clientele.valuation.value.revaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.population.Range;
import io.clientele.valuation.population.Walk;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies of facts that work on everybody reads: the same as the facts, whatever comes in and whoever works at the same time. */
@QuarkusTest
@WithBackends
class FactsInOneRowTest extends TakingIn {

    private static final int CUSTOMERS = 260;

    @Inject
    Walk walk;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();

    @BeforeEach
    void everybodyHasBeenRevalued() {
        heard.customers(customers);
        heard.accept(events(31, 1_500));
        revalueInTurn();
    }

    @Test
    void theyAreTheFacts() {
        assertThat(bundled()).containsExactlyInAnyOrderElementsOf(customers);
        var copies = facts.of(customers);

        database.execute("DELETE FROM fact_bundle");

        assertThat(copies).isEqualTo(facts.of(customers)).hasSizeGreaterThan(CUSTOMERS / 2);
        assertThat(revalueInTurn()).as("worth the same").isEmpty();
        assertThat(bundled()).hasSize(CUSTOMERS);
        Emptied.of(database, "fact");
        assertThat(bundled()).as("without facts there are no copies of them").isEmpty();
    }

    @Test
    void whoseFactsBecomeOthersHasNoCopyAndIsValuedByTheNewOnes() {
        var another = customers.getFirst();
        var old = facts.of(List.of(another)).getOrDefault(another, List.of());
        heard.purchase(another, daysAgo(60).toString(), "250.00");

        assertThat(bundled()).doesNotContain(another).hasSize(CUSTOMERS - 1);
        assertThat(facts.of(customers).get(another)).hasSize(old.size() + 1);
        revalueInTurn();
        assertThat(bundled()).contains(another);

        var bought = heard.purchase(another, daysAgo(59).toString(), "99.00");
        revalueInTurn();
        heard.voided(another, bought);

        assertThat(facts.of(customers).get(another))
                .filteredOn(fact -> fact.id().equals(bought))
                .extracting(Fact::supersededAt)
                .doesNotContainNull()
                .hasSize(1);
    }

    @Test
    void modelsLearnFromCopiesWhatTheyLearnFromFacts() {
        heard.purchase(customers.get(1), daysAgo(60).toString(), "250.00");
        heard.accept(List.of(Merges.merged(customers.get(2), customers.get(3))));
        var upTo = daysAgo(120);
        var learnt = learnt(upTo);

        assertThat(bundled()).hasSize(CUSTOMERS - 1);
        database.execute("DELETE FROM fact_bundle");
        assertThat(learnt).isNotEmpty().isEqualTo(learnt(upTo));
        assertThat(learnt).extracting(Fact::occurredAt).allMatch(at -> !at.isAfter(upTo));
        assertThat(learnt)
                .extracting(Fact::customerId)
                .contains(customers.get(3))
                .doesNotContain(customers.get(2));
    }

    private List<Fact> learnt(Instant upTo) {
        var read = new ArrayList<Fact>();
        var walked = walk.next(new Range(null, null), null, all -> all.stream()
                .filter(fact -> customers.contains(fact.customerId()) && fact.counts(upTo, Fact.ALL_KNOWN))
                .forEach(read::add));
        assertThat(walked.finished()).isTrue();
        return read;
    }

    @Test
    void aCopyOfAnotherFormatIsNotReadAndMakesRoomForOneThatIs() {
        var facts = this.facts.of(customers);
        database.execute("UPDATE fact_bundle SET format = -1, facts = '' WHERE customer_id = ANY (?)", (Object)
                customers.subList(0, 100).toArray(UUID[]::new));

        assertThat(this.facts.of(customers)).isEqualTo(facts);
        assertThat(revalueInTurn()).as("worth the same").isEmpty();
        assertThat(this.facts.of(customers)).isEqualTo(facts);
        assertThat(database.query("SELECT 1 FROM fact_bundle WHERE format = -1", row -> 1))
                .isEmpty();
        assertThat(bundled()).hasSize(CUSTOMERS);
    }

    /** Facts come in a transaction that is still open when everybody's turn comes: one of the two waits for the other. */
    @Test
    void factsThatComeAtTheSameMomentAreInTheCopyOrThereIsNone() throws Exception {
        database.execute("DELETE FROM fact_bundle");
        var kept = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var coming = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    feed.accept(events(37, 600), true);
                    kept.complete(null);
                    goOn.join();
                }));
        kept.get(60, TimeUnit.SECONDS);
        var turn = CompletableFuture.supplyAsync(this::revalueInTurn);
        Patience.until("one waits for the other", this::somebodyWaits);
        goOn.complete(null);
        coming.get(60, TimeUnit.SECONDS);
        turn.get(60, TimeUnit.SECONDS);

        var read = facts.of(customers);
        database.execute("DELETE FROM fact_bundle");
        assertThat(read).isEqualTo(facts.of(customers));
    }

    private boolean somebodyWaits() {
        return database.query("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'""", row -> row.getInt(1)).getFirst() > 0;
    }

    private Set<UUID> revalueInTurn() {
        return QuarkusTransaction.requiringNew().call(() -> revaluing.revalueInTurn(customers));
    }

    private List<Event> events(long seed, int count) {
        return heard.events(seed, customers, clock.instant().minusSeconds(60), count);
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private List<UUID> bundled() {
        return database.query(
                "SELECT customer_id FROM fact_bundle WHERE customer_id = ANY (?)",
                row -> row.getObject(1, UUID.class),
                (Object) customers.toArray(UUID[]::new));
    }
}
