package io.clientele.e2e.fault;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts are killed or stopped while entries are posted: what was acknowledged is there, and counts once. */
class NothingAcknowledgedIsLostTest {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** Between two entries while something is away: whoever starts meanwhile needs the machine. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration AFTER_A_REFUSAL = Duration.ofMillis(100);

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final AtomicBoolean away = new AtomicBoolean();
    private final Map<String, BigDecimal> acknowledged = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"customer-service", "interaction-service", "valuation-service", "segmentation-service", "gateway"
            })
    void aServiceKilledWhileEntriesArePosted(String victim) throws Exception {
        var customers = Customers.registerMany(agent, 20, "Survivor of " + victim);
        whilePosting(customers, () -> suite.kill(victim), () -> suite.start(victim));
        everythingCountsOnce(customers);
    }

    @Test
    void kafkaAwayForTwentySeconds() throws Exception {
        var customers = Customers.registerMany(agent, 20, "Without Kafka");
        var refused = whilePosting(customers, () -> suite.stop("kafka"), () -> {
            pass(Duration.ofSeconds(20));
            suite.start("kafka");
        });
        assertThat(refused).as("posts refused while Kafka was away").isZero();
        everythingCountsOnce(customers);
    }

    /** Posts one entry after the other until what goes is back; returns how many were not acknowledged. */
    private int whilePosting(List<String> customers, Runnable goes, Runnable comesBack)
            throws InterruptedException, ExecutionException {
        var over = new AtomicBoolean();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var poster = pool.submit(() -> {
                int refused = 0;
                for (int i = 0; !over.get(); i++) {
                    var entry = Customers.purchase(
                            customers.get(i % customers.size()), (1 + i % 50) + ".25", Present.daysAgo(1 + i % 60));
                    refused += post(entry) ? 0 : 1;
                    if (away.get()) {
                        pass(PAUSE);
                    }
                }
                return refused;
            });
            try {
                Suite.await("some entries are acknowledged", Duration.ofSeconds(30), () -> acknowledged.size() > 20);
                goes.run();
                away.set(true);
                comesBack.run();
                away.set(false);
                int before = acknowledged.size();
                Suite.await("entries are acknowledged again", RECOVERY, () -> acknowledged.size() > before + 20);
            } finally {
                over.set(true);
            }
            return poster.get();
        }
    }

    /** An entry whose answer got lost is posted again until it is acknowledged: its external reference keeps it one. */
    private boolean post(ObjectNode entry) {
        boolean atOnce = true;
        for (int tries = 0; tries < 600; tries++) {
            try {
                var answer = agent.post("/api/v1/interactions", entry.toString());
                if (answer.status() == 201 || answer.status() == 200) {
                    acknowledged.put(
                            answer.text("/id"),
                            new BigDecimal(entry.at("/amount/amount").asText()));
                    return atOnce;
                }
                assertThat(answer.status()).as("%s", answer.body()).isIn(502, 503, 504);
            } catch (UncheckedIOException gone) {
                assertThat(gone).isNotNull();
            }
            atOnce = false;
            pass(AFTER_A_REFUSAL);
        }
        throw new AssertionError("never acknowledged: " + entry);
    }

    private static void pass(Duration time) {
        var until = Present.exactly().plus(time);
        Suite.await(time + " have passed", time.plusSeconds(10), () -> Present.exactly()
                .isAfter(until));
    }

    private void everythingCountsOnce(List<String> customers) {
        suite.awaitSettled(RECOVERY);
        var journal = new HashMap<String, BigDecimal>();
        for (var customer : customers) {
            var total = BigDecimal.ZERO;
            var next = "/api/v1/interactions?limit=500&customerId=" + customer;
            for (var page = agent.get(next).expect(200); page != null; page = nextPage(next, page)) {
                for (var item : page.body().path("items")) {
                    var amount = new BigDecimal(item.at("/amount/amount").asText());
                    journal.put(item.path("id").asText(), amount);
                    total = total.add(amount);
                }
            }
            assertThat(Customers.currentValue(agent, customer))
                    .as("value of %s", customer)
                    .isEqualByComparingTo(total);
        }
        assertThat(journal.keySet()).isEqualTo(acknowledged.keySet());
    }

    private Answer nextPage(String path, Answer page) {
        var cursor = page.body().path("nextCursor");
        return cursor.isMissingNode()
                ? null
                : agent.get(path + "&cursor=" + cursor.asText()).expect(200);
    }
}
