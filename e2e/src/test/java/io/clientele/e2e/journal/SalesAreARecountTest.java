package io.clientele.e2e.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Sales and returns of two regions, late, voided, replaced, of merged customers: each time the report is a recount. */
class SalesAreARecountTest {

    /** Of no other scenario. */
    private static final int YEAR = 1999;

    private static final List<String> CHANNELS = List.of("WEB", "IN_PERSON", "PHONE");

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Random random = new Random(1999);
    private final String mark = UUID.randomUUID().toString();
    private final Map<String, Sale> standing = new HashMap<>();

    private record Sale(String customer, boolean returned, LocalDate day, String channel, BigDecimal amount) {}

    @Test
    void whateverIsCorrectedOrMerged() {
        var east = in("east");
        var west = in("west");
        for (int i = 0; i < 60; i++) {
            tell(sale(i % 2 == 0 ? east : west));
        }
        compare(Map.of(east, "east", west, "west"));
        var told = new ArrayList<>(standing.keySet());
        told.subList(0, 8).forEach(this::voidIt);
        told.subList(8, 20).forEach(this::replace);
        compare(Map.of(east, "east", west, "west"));

        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}".formatted(east, west))
                .expect(201)
                .text("/id");
        tell(sale(west));
        compare(Map.of(east, "east", west, "east"));
        manager.send("/api/v1/customer-merges/" + merge, request -> request.DELETE())
                .expect(204);
        compare(Map.of(east, "east", west, "west"));
    }

    /** A customer tells its region to the journal by a topic, as it tells a merge. */
    private void compare(Map<String, String> regions) {
        suite.awaitSettled(Customers.SOON);
        compare("CHANNEL", Sale::channel, CHANNELS);
        var both = List.of("east" + mark, "west" + mark);
        compare("REGION", sale -> regions.get(sale.customer()) + mark, both);
        compare(
                "CHANNEL&thenBy=REGION&thenValue=" + String.join("&thenValue=", both),
                sale -> sale.channel() + " " + regions.get(sale.customer()) + mark,
                CHANNELS);
    }

    private void compare(String groupBy, Function<Sale, String> group, List<String> values) {
        var report = new TreeMap<String, String>();
        for (var row : report(groupBy, values)) {
            var parts = row.path("group").asText() + " " + row.path("thenGroup").asText();
            report.put(row.path("from").asText() + " " + parts.strip(), figures(row.path("sales")));
        }
        var counted = new TreeMap<String, List<Sale>>();
        standing.values().forEach(sale -> counted.computeIfAbsent(
                        sale.day().withDayOfMonth(1) + " " + group.apply(sale), key -> new ArrayList<>())
                .add(sale));
        var recount = new TreeMap<String, String>();
        counted.forEach((key, sales) -> recount.put(key, figures(sales)));
        assertThat(report).isEqualTo(recount);
    }

    private JsonNode report(String groupBy, List<String> values) {
        return suite.as("viewer")
                .get("/api/v1/sales-reports?by=MONTH&groupBy=%s&value=%s&dayFrom=%d-01-01&dayTo=%d-01-01"
                        .formatted(groupBy, String.join("&value=", values), YEAR, YEAR + 1))
                .expect(200)
                .body()
                .path("items");
    }

    private static String figures(JsonNode sales) {
        return sales.path("orders").asInt() + " " + sales.at("/revenue/amount").asText() + " "
                + sales.path("returns").asInt() + " "
                + sales.at("/returned/amount").asText();
    }

    private static String figures(List<Sale> sales) {
        return count(sales, false) + " " + sum(sales, false) + " " + count(sales, true) + " " + sum(sales, true);
    }

    private static long count(List<Sale> sales, boolean returned) {
        return sales.stream().filter(sale -> sale.returned() == returned).count();
    }

    private static String sum(List<Sale> sales, boolean returned) {
        return sales.stream()
                .filter(sale -> sale.returned() == returned)
                .map(Sale::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add)
                .toPlainString();
    }

    private String in(String region) {
        return agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"COMPANY\",\"name\":\"Buys in the %s\",\"region\":\"%s\"}"
                                .formatted(region, region + mark))
                .expect(201)
                .text("/id");
    }

    private Sale sale(String customer) {
        return new Sale(
                customer,
                random.nextInt(4) == 0,
                LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                BigDecimal.valueOf(random.nextInt(100, 99_999), 2));
    }

    private void tell(Sale sale) {
        standing.put(post(entry(sale).put("customerId", sale.customer())), sale);
    }

    private void voidIt(String id) {
        post(Customers.correction(id));
        standing.remove(id);
    }

    private void replace(String id) {
        var was = standing.remove(id);
        var is = sale(was.customer());
        var instead = new Sale(is.customer(), was.returned(), is.day(), is.channel(), is.amount());
        var correction = Customers.correction(id);
        correction.set("replacement", entry(instead));
        standing.put(post(correction), instead);
    }

    private static ObjectNode entry(Sale sale) {
        var entry = Api.JSON
                .createObjectNode()
                .put("kind", sale.returned() ? "RETURN" : "PURCHASE")
                .put("channel", sale.channel())
                .put(
                        "occurredAt",
                        sale.day().atTime(12, 0).toInstant(ZoneOffset.UTC).toString());
        entry.putObject("amount").put("amount", sale.amount().toPlainString()).put("currency", "CNY");
        return entry;
    }

    private String post(ObjectNode entry) {
        return agent.post("/api/v1/interactions", entry.toString()).expect(201).text("/id");
    }
}
