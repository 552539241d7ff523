package io.clientele.e2e.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;

/** The customers and purchases that the benchmark works with. */
final class Entries {

    private static final int BATCH = 10_000;
    private static final Instant TODAY = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS);

    static final LocalDate YESTERDAY =
            LocalDate.ofInstant(TODAY, ZoneOffset.UTC).minusDays(1);

    private Entries() {}

    static List<String> registerCustomers(Api api, int count) {
        var ids = new ArrayList<String>();
        for (int from = 0; from < count; from += BATCH) {
            var rows = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(i -> "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + name(i) + "\"}")
                    .collect(Collectors.joining("\n"));
            ids.addAll(api.postLines("/api/v1/customers/batch", rows)
                    .expect(207)
                    .body()
                    .path("results")
                    .findValuesAsText("id"));
        }
        return ids;
    }

    /** Within the window of the current value, so that it changes. */
    static ObjectNode recentPurchase(String customer, int number) {
        return purchase(customer, number % 300);
    }

    static ObjectNode purchase(String customer, int number) {
        var entry = Api.JSON
                .createObjectNode()
                .put("customerId", customer)
                .put("kind", "PURCHASE")
                .put("channel", "WEB");
        entry.put(
                "occurredAt",
                TODAY.minus(1 + number % 600, ChronoUnit.DAYS)
                        .plusSeconds(number % 80_000)
                        .toString());
        entry.putObject("externalReference")
                .put("system", "bench")
                .put("id", UUID.randomUUID().toString());
        entry.putObject("amount").put("amount", (10 + number % 300) + ".50").put("currency", "CNY");
        entry.putObject("cost").put("amount", "5.25").put("currency", "CNY");
        return entry;
    }

    /** Names as different as people's are: who all share one is a search for duplicates of its own. */
    private static String name(int number) {
        var letters = new SplittableRandom(number);
        return IntStream.range(0, 14)
                .mapToObj(i -> i == 6 ? " " : String.valueOf((char) ('a' + letters.nextInt(26))))
                .collect(Collectors.joining());
    }

    /** Bodies of batches, ready to be posted. */
    static List<String> batches(List<String> customers, int count) {
        var bodies = new ArrayList<String>();
        for (int from = 0; from < count; from += BATCH) {
            bodies.add(IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(i ->
                            purchase(customers.get(i % customers.size()), i).toString())
                    .collect(Collectors.joining("\n")));
        }
        return bodies;
    }

    static void expectAllCreated(Api api, String body) {
        var answer =
                api.postLines("/api/v1/interactions/batch", body).expect(207).body();
        if (answer.path("rejected").asInt() + answer.path("duplicates").asInt() > 0) {
            throw new IllegalStateException("not every row was created");
        }
    }
}
