package io.clientele.e2e.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Topic;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.ServiceDatabase;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Valuation is killed when the facts of a backlog are kept and nobody is valued by them yet, and once more when some are. After the
 * start everybody is worth what the entries say, and was told of it once.
 */
class ABacklogOutlivesAKillTest {

    private static final String VALUATION = "valuation-service";
    private static final int CUSTOMERS = 2_400;
    private static final int ENTRIES_EACH = 5;

    /** So many are valued in one transaction. */
    private static final int AT_ONCE = 1_000;

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private static final String OF_THESE = "customer_id = ANY (string_to_array(?, ',')::uuid[])";
    private static final String FACTS = "SELECT count(*) FROM fact WHERE " + OF_THESE;
    private static final String OWED = "SELECT count(DISTINCT customer_id) FROM valuation_owed";
    private static final String WAITING = "SELECT customer_id FROM valuation WHERE orders = 0 AND " + OF_THESE;
    private static final String VALUED = "SELECT count(*) FROM valuation WHERE orders > 0 AND " + OF_THESE;

    private final Suite suite = RunningSuite.suite();
    private final Map<String, BigDecimal> expected = new HashMap<>();

    @Test
    void everyValueIsThereOnceAndToldOnce() {
        var customers = Customers.registerMany(suite.as("system"), CUSTOMERS, "Owed");
        var these = String.join(",", customers);
        suite.awaitSettled(RECOVERY);
        suite.kill(VALUATION);
        post(customers);

        List<String> waiting;
        try (var nobodyIsValued = new ServiceDatabase(suite, "valuation")) {
            nobodyIsValued.run("SELECT pg_advisory_lock(hashtext('values are owed'))");
            suite.start(VALUATION);
            Suite.await(
                    "all facts are kept",
                    RECOVERY,
                    () -> nobodyIsValued.number(FACTS, these) == CUSTOMERS * ENTRIES_EACH);
            suite.kill(VALUATION);
            waiting = nobodyIsValued.column(WAITING, these);
            assertThat(waiting).hasSizeGreaterThan(AT_ONCE);
            long valued = nobodyIsValued.number(VALUED, these);

            var late = nobodyIsValued
                    .column("SELECT customer_id FROM valuation_owed GROUP BY 1 ORDER BY min(id)")
                    .get(AT_ONCE);
            try (var lateOneWaits = new ServiceDatabase(suite, "valuation")) {
                lateOneWaits.run("BEGIN");
                lateOneWaits.run("SELECT FROM customer WHERE customer_id = ?::uuid FOR NO KEY UPDATE", late);
                nobodyIsValued.run("SELECT pg_advisory_unlock_all()");
                suite.start(VALUATION);
                Suite.await("some are valued", RECOVERY, () -> nobodyIsValued.number(VALUED, these) > valued);
                suite.kill(VALUATION);
                assertThat(nobodyIsValued.number(VALUED, these)).isLessThan(CUSTOMERS);
                assertThat(nobodyIsValued.number(OWED)).isPositive();
            }
        }
        suite.start(VALUATION);
        suite.awaitSettled(RECOVERY);

        assertThat(kept(these)).isEqualTo(expected);
        var published = published(these);
        assertThat(waiting)
                .as("valued at registration, and once after the backlog")
                .allMatch(id -> published.get(id).size() == 2);
        assertThat(told()).isEqualTo(published);
        var sample = customers.getLast();
        assertThat(Customers.currentValue(suite.as("viewer"), sample)).isEqualByComparingTo(expected.get(sample));
    }

    private void post(List<String> customers) {
        var now = Present.now();
        for (int round = 0; round < ENTRIES_EACH; round++) {
            var entries = new ArrayList<ObjectNode>();
            for (int i = 0; i < CUSTOMERS; i++) {
                var amount = BigDecimal.valueOf(1_025 + 2L * i + round, 2);
                entries.add(Customers.purchase(
                        customers.get(i), amount.toPlainString(), now.minus(100 + 9L * round, ChronoUnit.DAYS)));
                expected.merge(customers.get(i), amount, BigDecimal::add);
            }
            var answer = suite.as("system")
                    .postLines("/api/v1/interactions/batch", Customers.lines(entries))
                    .expect(207);
            assertThat(answer.body().path("created").asInt()).isEqualTo(CUSTOMERS);
        }
        expected.replaceAll((customer, amount) -> plain(amount));
    }

    private Map<String, BigDecimal> kept(String these) {
        try (var database = new ServiceDatabase(suite, "valuation")) {
            var kept = new HashMap<String, BigDecimal>();
            database.rows("SELECT customer_id, current_value FROM valuation WHERE " + OF_THESE, these)
                    .forEach(row -> kept.put(row.getFirst(), plain(new BigDecimal(row.getLast()))));
            return kept;
        }
    }

    /** Versions by customer, as the service keeps what it has published. */
    private Map<String, Set<Long>> published(String these) {
        try (var database = new ServiceDatabase(suite, "valuation")) {
            var published = new HashMap<String, Set<Long>>();
            database.rows("SELECT customer_id, version FROM valuation_history WHERE " + OF_THESE, these)
                    .forEach(row -> published
                            .computeIfAbsent(row.getFirst(), id -> new TreeSet<>())
                            .add(Long.valueOf(row.getLast())));
            return published;
        }
    }

    /** The same as the topic has it. An event can be there twice, since its relay was killed: never two with one version. */
    private Map<String, Set<Long>> told() {
        var told = new HashMap<String, Set<Long>>();
        var events = new HashSet<String>();
        WhereIsIt.each(suite, Topic.VALUATIONS.wireName(), row -> {
            var customer = new String(row.key(), StandardCharsets.UTF_8);
            if (expected.containsKey(customer) && events.add(event(row))) {
                assertThat(told.computeIfAbsent(customer, id -> new TreeSet<>()).add(version(row)))
                        .as("told of %s under a version of its own", customer)
                        .isTrue();
            }
        });
        return told;
    }

    private static String event(ConsumerRecord<byte[], byte[]> row) {
        return new String(row.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static long version(ConsumerRecord<byte[], byte[]> row) {
        try {
            return Api.JSON.readTree(row.value()).at("/valuation/version").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.setScale(2);
    }
}
