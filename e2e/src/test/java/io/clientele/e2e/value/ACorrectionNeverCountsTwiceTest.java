package io.clientele.e2e.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Topic;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Purchases are corrected over and over: no value that is told or read meanwhile counts one and what took its place, or neither. */
class ACorrectionNeverCountsTwiceTest {

    private static final int CUSTOMERS = 30;
    private static final int FIRST = 100;
    private static final int LAST = 110;

    private final Suite suite = RunningSuite.suite();
    private final Api system = suite.as("system");
    private final List<String> customers = Customers.registerMany(system, CUSTOMERS, "Corrected");

    @Test
    void neitherInWhatIsToldNorInWhatIsRead() throws Exception {
        var standing = posted(customers.stream()
                .map(customer -> Customers.purchase(customer, "" + FIRST, Present.daysAgo(9)))
                .toList());
        suite.awaitSettled(SOON);
        var over = new AtomicBoolean();
        Map<String, List<Integer>> read;
        try (var pool = Executors.newSingleThreadExecutor()) {
            var reading = pool.submit(() -> readUntil(over));
            try {
                correctOverAndOver(standing);
            } finally {
                over.set(true);
            }
            read = reading.get();
        }
        suite.awaitSettled(SOON);

        var told = told();
        assertThat(told.values()).hasSize(CUSTOMERS).allSatisfy(ACorrectionNeverCountsTwiceTest::areOneByOne);
        assertThat(told.values()).extracting(List::getLast).containsOnly(LAST);
        assertThat(told.get(customers.getLast()).stream().distinct()).hasSize(LAST - FIRST + 1);
        assertThat(read.values()).isNotEmpty().allSatisfy(ACorrectionNeverCountsTwiceTest::areOneByOne);
    }

    private void correctOverAndOver(List<String> standing) {
        for (int amount = FIRST + 1; amount <= LAST; amount++) {
            var next = amount;
            standing = posted(
                    standing.stream().map(entry -> corrected(entry, next)).toList());
            Suite.await("the last one is worth it", SOON, () -> kept(customers.getLast()) == next);
        }
    }

    /** Two entries at once would be worth twice as much, and none at all nothing. */
    private static void areOneByOne(List<Integer> values) {
        assertThat(values).isSorted().allSatisfy(value -> assertThat(value).isBetween(FIRST, LAST));
    }

    /** Of each customer, as it is computed and as lists have it. */
    private Map<String, List<Integer>> readUntil(AtomicBoolean over) {
        var read = new HashMap<String, List<Integer>>();
        for (int i = 0; !over.get() || i < CUSTOMERS; i++) {
            var customer = customers.get(i % CUSTOMERS);
            read.computeIfAbsent("computed for " + customer, any -> new ArrayList<>())
                    .add(Customers.currentValue(system, customer).intValueExact());
            read.computeIfAbsent("kept of " + customer, any -> new ArrayList<>())
                    .add(kept(customer));
        }
        return read;
    }

    private int kept(String customer) {
        return new BigDecimal(system.get("/api/v1/valuations?customerId=" + customer)
                        .expect(200)
                        .text("/items/0/currentValue/amount"))
                .intValueExact();
    }

    /** Of each customer, from its first purchase on. */
    private Map<String, List<Integer>> told() {
        var told = new HashMap<String, List<Integer>>();
        WhereIsIt.each(suite, Topic.VALUATIONS.wireName(), row -> {
            var customer = new String(row.key(), StandardCharsets.UTF_8);
            if (customers.contains(customer)) {
                var value = value(row.value());
                if (value > 0 || told.containsKey(customer)) {
                    told.computeIfAbsent(customer, any -> new ArrayList<>()).add(value);
                }
            }
        });
        return told;
    }

    private static int value(byte[] event) {
        try {
            return new BigDecimal(Api.JSON
                            .readTree(event)
                            .at("/valuation/currentValue")
                            .asText())
                    .intValueExact();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode corrected(String entry, int amount) {
        var correction = Customers.correction(entry);
        var replacement = correction.putObject("replacement").put("kind", "PURCHASE");
        replacement.putObject("amount").put("amount", "" + amount).put("currency", "CNY");
        return correction;
    }

    private List<String> posted(List<ObjectNode> entries) {
        var answer = system.postLines("/api/v1/interactions/batch", Customers.lines(entries))
                .expect(207);
        assertThat(answer.body().path("created").asInt()).isEqualTo(CUSTOMERS);
        return answer.body().path("results").findValuesAsText("id");
    }
}
