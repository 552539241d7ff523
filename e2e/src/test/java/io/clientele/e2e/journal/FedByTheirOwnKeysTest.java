package io.clientele.e2e.journal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Another system names customers and entries by its own keys and none of ours, in a batch and one by one. */
class FedByTheirOwnKeysTest {

    private final Suite suite = RunningSuite.suite();
    private final Api system = suite.as("system");
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(30);
    private final String mark = UUID.randomUUID().toString();
    private final String customer = system.post(
                    "/api/v1/customers",
                    "{\"kind\":\"COMPANY\",\"name\":\"Has keys\",\"externalReferences\":[" + key("customer") + "]}")
            .expect(201)
            .text("/id");

    @Test
    void whatBelongsTogetherIsTogetherAndWhatWasKnownStaysKnown() {
        var rows = List.of(
                row("PURCHASE", 1, "order", ",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"}"),
                row("COMPLAINT", 2, "case", ",\"subject\":\"Broken\""),
                row(
                        "COMPLAINT_STEP",
                        3,
                        "step",
                        ",\"step\":{\"to\":\"ACKNOWLEDGED\"},\"aboutReference\":" + key("case")),
                row(
                        "RETURN",
                        4,
                        "back",
                        ",\"amount\":{\"amount\":\"40\",\"currency\":\"CNY\"},\"returnsReference\":" + key("order")),
                row(
                        "RETURN",
                        5,
                        "lost",
                        ",\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"},\"returnsReference\":" + key("nothing")));
        var results = batch(rows).path("results");
        assertThat(results)
                .extracting(result -> result.path("status").asText())
                .containsExactly("CREATED", "CREATED", "CREATED", "CREATED", "REJECTED");
        assertThat(results.at("/4/problem/errors/0/pointer").asText()).isEqualTo("/returnsReference");
        var order = results.at("/0/id").asText();
        assertThat(entry(results.at("/3/id").asText()).path("returns").asText()).isEqualTo(order);
        assertThat(system.get("/api/v1/complaints/" + results.at("/1/id").asText())
                        .expect(200)
                        .text("/state/code"))
                .isEqualTo("ACKNOWLEDGED");
        awaitValue("60.00");
        var known = timeline("");
        var then = entry(results.at("/3/id").asText()).path("recordedAt").asText();

        single("{\"kind\":\"CORRECTION\",\"correctsReference\":" + key("order")
                + ",\"replacement\":{\"kind\":\"PURCHASE\",\"amount\":{\"amount\":\"90\",\"currency\":\"CNY\"}}}");
        single(row(
                "COMPLAINT_STEP", 6, "next", ",\"step\":{\"to\":\"IN_PROGRESS\"},\"aboutReference\":" + key("case")));
        single("{\"kind\":\"CORRECTION\",\"correctsReference\":" + key("back") + "}");
        awaitValue("90.00");

        assertThat(timeline("&knownAt=" + then)).isEqualTo(known);
        assertThat(timeline("").path("total").asInt())
                .isGreaterThan(known.path("total").asInt());
        assertThat(timeline("&includeSuperseded=false&kind=PURCHASE&kind=RETURN")
                        .path("items"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.at("/countedAmount/amount").asText()).isEqualTo("90.00"));
        var again = batch(rows.subList(0, 4));
        assertThat(again.path("duplicates").asInt()).isEqualTo(4);
        assertThat(again.at("/results/0/id").asText()).isEqualTo(order);
    }

    /** A group in one batch: who is named by a key is made by a row before, or was there. */
    @Test
    void customersAreNamedByKeysOfRowsBefore() {
        var rows = List.of(
                company("early", named("parentReference", "top")),
                company("top", named("referredByReference", "customer")),
                company("middle", named("parentReference", "top")),
                company("low", named("parentReference", "middle") + named("referredByReference", "top")));
        var made = posted("customers", rows).path("results");
        assertThat(made)
                .extracting(result -> result.path("status").asText())
                .containsExactly("REJECTED", "CREATED", "CREATED", "CREATED");
        assertThat(made.at("/0/problem/errors/0/pointer").asText()).isEqualTo("/parentReference");
        var top = made.at("/1/id").asText();
        var middle = made.at("/2/id").asText();
        var low = record(made.at("/3/id").asText());
        assertThat(low.path("parentId").asText()).isEqualTo(middle);
        assertThat(low.path("referredBy").asText()).isEqualTo(top);
        assertThat(low.has("parentReference") || low.has("referredByReference")).isFalse();
        assertThat(record(top).path("referredBy").asText()).isEqualTo(customer);
        assertThat(system.get("/api/v1/customers?kind=COMPANY&parentId=" + top)
                        .expect(200)
                        .body()
                        .path("items"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("id").asText()).isEqualTo(middle));

        var again = posted("customers", rows);
        assertThat(again.path("duplicates").asInt()).isEqualTo(3);
        assertThat(again.path("created").asInt()).isOne();
        assertThat(again.at("/results/3/id")).isEqualTo(low.path("id"));
        assertThat(record(again.at("/results/0/id").asText()).path("parentId").asText())
                .isEqualTo(top);
    }

    private JsonNode record(String id) {
        return system.get("/api/v1/customers/" + id).expect(200).body();
    }

    private JsonNode batch(List<String> rows) {
        return posted("interactions", rows);
    }

    private JsonNode posted(String what, List<String> rows) {
        return system.postLines("/api/v1/" + what + "/batch", String.join("\n", rows))
                .expect(207)
                .body();
    }

    private void single(String entry) {
        system.post("/api/v1/interactions", entry).expect(201);
    }

    private JsonNode entry(String id) {
        return system.get("/api/v1/interactions/" + id).expect(200).body();
    }

    private JsonNode timeline(String more) {
        return system.get("/api/v1/customers/" + customer + "/timeline?count=true" + more)
                .expect(200)
                .body();
    }

    private void awaitValue(String value) {
        suite.awaitSettled(SOON);
        assertThat(Customers.currentValue(system, customer)).isEqualByComparingTo(value);
    }

    private String row(String kind, int hour, String key, String more) {
        return "{\"customerReference\":%s,\"kind\":\"%s\",\"occurredAt\":\"%sT0%d:00:00Z\",\"externalReference\":%s%s}"
                .formatted(key("customer"), kind, day, hour, key(key), more);
    }

    private String company(String key, String more) {
        return "{\"kind\":\"COMPANY\",\"name\":\"%s\",\"externalReferences\":[%s]%s}".formatted(key, key(key), more);
    }

    private String named(String property, String key) {
        return ",\"%s\":%s".formatted(property, key(key));
    }

    private String key(String id) {
        return "{\"system\":\"shop\",\"id\":\"" + id + mark + "\"}";
    }
}
