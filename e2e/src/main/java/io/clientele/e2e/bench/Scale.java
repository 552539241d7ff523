package io.clientele.e2e.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;
import io.clientele.e2e.bench.database.ScaleData;

import static io.clientele.e2e.bench.database.ScaleData.word;

/**
 * The same calls through the gateway of one suite, at 50,000 customers and at many more: none may take noticeably longer. Of each call
 * the median of some rounds, and of the rounds the best: what disturbs the machine only ever adds to it.
 */
final class Scale {

    private static final int BASE = 50_000;
    private static final int ROUNDS = 3;
    private static final int CALLS = 60;
    private static final double SECONDS = 0.4;
    private static final double TIMES = 1.2;

    private final Api caller;
    private final ScaleCalls calls;
    private final SplittableRandom random = new SplittableRandom(11);

    private Scale(Suite suite, String view) {
        this.caller = suite.as("admin");
        this.calls = new ScaleCalls(caller, view);
    }

    static List<Row> measure(Suite suite, int customers) throws Exception {
        int base = Math.min(BASE, customers / 2);
        var view = prepare(suite);
        var data = new ScaleData(suite);
        data.growTo(base);
        var before = new Scale(suite, view).mediansWhenWarm(base);
        data.growTo(customers);
        var after = new Scale(suite, view).mediansWhenWarm(customers);
        var rows = new ArrayList<Row>();
        after.forEach((what, seconds) -> rows.add(Row.atMost(
                "%s: %,d customers against %,d".formatted(what, customers, base), seconds, before.get(what), TIMES)));
        return rows;
    }

    /** What is made through the API: the years of the journal, each when something in it is first told; an attribute; a view. */
    private static String prepare(Suite suite) {
        var system = suite.as("system");
        var customer = Entries.registerCustomers(system, 1).getFirst();
        for (int year = ScaleData.FIRST_YEAR; year < ScaleData.FIRST_YEAR + 10; year++) {
            system.post(
                            "/api/v1/interactions",
                            "{\"customerId\":\"%s\",\"kind\":\"NOTE\",\"occurredAt\":\"%d-06-01T00:00:00Z\",\"summary\":\"%s\"}"
                                    .formatted(customer, year, word(year)))
                    .expect(201);
        }
        suite.as("viewer").get("/api/v1/sales-reports").expect(200);
        suite.as("admin")
                .put(
                        "/api/v1/attribute-definitions/benchFleet",
                        "{\"type\":\"TEXT\",\"labelEn\":\"Fleet\",\"kinds\":[\"COMPANY\"]}")
                .expect(201);
        return suite.as("agent")
                .post(
                        "/api/v1/views",
                        "{\"name\":\"bench\",\"shared\":true,\"filter\":{\"region\":[\"R7\"],\"industry\":[\"I7\"],\"sort\":[\"-createdAt\"]}}")
                .expect(201)
                .text("/id");
    }

    /** The services have just been started, each time. */
    private Map<String, Double> mediansWhenWarm(int customers) {
        medians(customers);
        return medians(customers);
    }

    /** In seconds. */
    private Map<String, Double> medians(int customers) {
        System.out.println("measuring begins");
        calls.all().forEach((what, path) -> median(customers, path, CALLS));
        var medians = new LinkedHashMap<String, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            calls.all().forEach((what, path) -> medians.merge(what, median(customers, path, CALLS), Math::min));
        }
        System.out.println("measuring ended");
        return medians;
    }

    private double median(int customers, IntFunction<String> path, int most) {
        var seconds = new double[most];
        int call = 0;
        for (double spent = 0; call < most && spent < SECONDS; spent += seconds[call++]) {
            var address = "/api/v1" + path.apply(random.nextInt(customers));
            long start = System.nanoTime();
            var answer = caller.get(address);
            seconds[call] = (System.nanoTime() - start) / 1e9;
            if (answer.status() != 200) {
                System.out.println(address + " answered " + answer.status() + ": " + answer.body());
                return Double.NaN; // a row that is missed, and no end of the table
            }
        }
        Arrays.sort(seconds, 0, call);
        return seconds[call / 2];
    }
}
