package io.clientele.e2e.fault;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

class TheSameBatchTwiceInPiecesAndShuffledTest {

    private static final int ENTRIES = 600;

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");

    @Test
    void leavesTheSameState() {
        var customers = Customers.registerMany(agent, 30, "Repeated");
        var batch = batch(customers);
        assertThat(post(batch).path("created").asInt()).isEqualTo(ENTRIES);
        suite.awaitSettled(SOON);
        var once = values(customers);
        assertThat(once.values()).allMatch(value -> value.signum() > 0);

        assertThat(post(batch).path("duplicates").asInt()).isEqualTo(ENTRIES);
        var shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, new Random(7));
        for (int from = 0; from < ENTRIES; from += 70) {
            post(shuffled.subList(from, Math.min(ENTRIES, from + 70)));
        }
        suite.awaitSettled(SOON);
        assertThat(values(customers)).isEqualTo(once);
    }

    @Test
    void inAnyOrderForOthersGivesTheSameValues() {
        var first = Customers.registerMany(agent, 10, "Ordered");
        var second = Customers.registerMany(agent, 10, "Shuffled");
        var now = Present.now();
        var random = new Random(11);
        var ordered = new ArrayList<ObjectNode>();
        var others = new ArrayList<ObjectNode>();
        for (int i = 0; i < 200; i++) {
            var amount = random.nextInt(1, 900) + ".10";
            var at = now.minus(random.nextInt(1, 700), ChronoUnit.DAYS);
            ordered.add(Customers.purchase(first.get(i % 10), amount, at));
            others.add(Customers.purchase(second.get(i % 10), amount, at));
        }
        Collections.shuffle(others, random);
        post(ordered);
        others.forEach(
                entry -> agent.post("/api/v1/interactions", entry.toString()).expect(201));
        suite.awaitSettled(SOON);
        assertThat(List.copyOf(values(second).values()))
                .isEqualTo(List.copyOf(values(first).values()));
    }

    private List<ObjectNode> batch(List<String> customers) {
        var now = Present.now();
        var random = new Random(3);
        var batch = new ArrayList<ObjectNode>();
        for (int i = 0; i < ENTRIES; i++) {
            var at = now.minus(random.nextInt(1, 300), ChronoUnit.DAYS);
            batch.add(Customers.purchase(customers.get(i % customers.size()), random.nextInt(1, 500) + ".05", at));
        }
        return batch;
    }

    private JsonNode post(List<ObjectNode> entries) {
        var answer = agent.postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207)
                .body();
        assertThat(answer.path("rejected").asInt()).isZero();
        return answer;
    }

    /** By position in the list, so that two lists of customers can be compared. */
    private Map<Integer, BigDecimal> values(List<String> customers) {
        var values = new TreeMap<Integer, BigDecimal>();
        for (int i = 0; i < customers.size(); i++) {
            values.put(i, Customers.currentValue(agent, customers.get(i)));
        }
        return values;
    }
}
