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

import static io.clientele.e2e.bench.ScaleData.chineseWord;
import static io.clientele.e2e.bench.ScaleData.customer;
import static io.clientele.e2e.bench.ScaleData.entry;
import static io.clientele.e2e.bench.ScaleData.word;

/** The same calls at 50,000 customers and at many more: none may take noticeably longer. */
final class Scale {

    private static final int BASE = 50_000;
    private static final int CALLS = 400;
    private static final double TIMES = 1.2;

    private final Api caller;
    private final SplittableRandom random = new SplittableRandom(11);

    private Scale(Suite suite) {
        this.caller = suite.as("agent");
    }

    static List<Row> measure(Suite suite, int customers) throws Exception {
        int base = Math.min(BASE, customers / 2);
        makeYears(suite);
        var data = new ScaleData(suite);
        var scale = new Scale(suite);
        data.growTo(base);
        scale.medians(base); // while everything warms up
        var before = scale.medians(base);
        data.growTo(customers);
        scale.medians(customers);
        var after = scale.medians(customers);
        var rows = new ArrayList<Row>();
        after.forEach((what, seconds) -> rows.add(Row.atMost(
                "%s: %,d customers against %,d".formatted(what, customers, base), seconds, before.get(what), TIMES)));
        return rows;
    }

    /** The service makes the partition of a year when it is first told of something in it. */
    private static void makeYears(Suite suite) {
        var customer = Entries.registerCustomers(suite.as("system"), 1).getFirst();
        for (int year = ScaleData.FIRST_YEAR; year < ScaleData.FIRST_YEAR + 10; year++) {
            suite.as("system")
                    .post(
                            "/api/v1/interactions",
                            "{\"customerId\":\"%s\",\"kind\":\"NOTE\",\"occurredAt\":\"%d-06-01T00:00:00Z\",\"summary\":\"bench\"}"
                                    .formatted(customer, year))
                    .expect(201);
        }
        suite.as("viewer").get("/api/v1/sales-reports").expect(200);
    }

    private Map<String, Double> medians(int customers) {
        var medians = new LinkedHashMap<String, Double>();
        calls().forEach((what, path) -> medians.put(what, median(customers, path)));
        return medians;
    }

    private static Map<String, IntFunction<String>> calls() {
        var calls = new LinkedHashMap<String, IntFunction<String>>();
        calls.put("read a customer", i -> "/customers/" + customer(i));
        calls.put("list customers", i -> "/customers?limit=50");
        calls.put("list customers of a region", i -> "/customers?limit=50&region=R" + i % 30);
        calls.put("search customers by name", i -> "/customers?q=" + word(i));
        calls.put("search customers by Chinese name", i -> "/customers?q=" + chineseWord(i));
        calls.put("timeline", i -> "/customers/" + customer(i) + "/timeline");
        calls.put("search a timeline", i -> "/customers/" + customer(i) + "/timeline?q=" + word(i));
        calls.put("search a timeline in Chinese", i -> "/customers/" + customer(i) + "/timeline?q=" + chineseWord(i));
        calls.put("read an entry", i -> "/interactions/" + entry(i, i % 10));
        calls.put("find an entry by its reference", i -> "/interactions?externalReference=bench:" + i + "-" + i % 7);
        calls.put("list the journal", i -> "/interactions?limit=50");
        calls.put("list contacts", i -> "/interactions?limit=50&kind=CONTACT");
        calls.put("list a representative's entries", i -> "/interactions?limit=50&representative=rep-" + i % 500);
        calls.put("list a year", i -> "/interactions?limit=50&occurredAtFrom=2019-01-01&occurredAtTo=2020-01-01");
        calls.put("visit sheet", i -> "/customers/" + customer(i) + "/visit-sheet");
        calls.put("sales by month", i -> "/sales-reports?by=MONTH&groupBy=CHANNEL");
        calls.put("value of a customer", i -> "/customers/" + customer(i) + "/valuation");
        return calls;
    }

    private double median(int customers, IntFunction<String> path) {
        var seconds = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            var address = "/api/v1" + path.apply(random.nextInt(customers));
            long start = System.nanoTime();
            var answer = caller.get(address);
            seconds[call] = (System.nanoTime() - start) / 1e9;
            if (answer.status() != 200) {
                System.out.println(address + " answered " + answer.status() + ": " + answer.body());
                return Double.NaN; // a row that is missed, and no end of the table
            }
        }
        Arrays.sort(seconds);
        return seconds[CALLS / 2];
    }
}
