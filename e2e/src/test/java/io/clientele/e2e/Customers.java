package io.clientele.e2e;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the scenarios do again and again: register customers, write entries, read what came of them. */
public final class Customers {

    public static final Duration SOON = Duration.ofSeconds(60);

    private Customers() {}

    public static String register(Api api, String name) {
        return api.post("/api/v1/customers", "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + name + "\"}")
                .expect(201)
                .text("/id");
    }

    /** Registers that many customers in one call and returns their ids. */
    public static List<String> registerMany(Api api, int count, String prefix) {
        var rows = IntStream.range(0, count)
                .mapToObj(i -> "{\"kind\":\"INDIVIDUAL\",\"name\":\"" + prefix + " " + i + "\"}")
                .collect(Collectors.joining("\n"));
        var answer = api.postLines("/api/v1/customers/batch", rows).expect(207);
        return answer.body().path("results").findValuesAsText("id");
    }

    public static ObjectNode purchase(String customerId, String amount, Instant at) {
        var entry = Api.JSON.createObjectNode().put("customerId", customerId).put("kind", "PURCHASE");
        entry.put("occurredAt", at.toString());
        entry.putObject("amount").put("amount", amount).put("currency", "CNY");
        entry.putObject("externalReference")
                .put("system", "e2e")
                .put("id", UUID.randomUUID().toString());
        return entry;
    }

    /** Voids an entry, unless a replacement is added. */
    public static ObjectNode correction(String entry) {
        return Api.JSON.createObjectNode().put("kind", "CORRECTION").put("corrects", entry);
    }

    public static BigDecimal currentValue(Api api, String customerId) {
        var answer = api.get("/api/v1/customers/" + customerId + "/valuation").expect(200);
        return new BigDecimal(answer.text("/currentValue/amount"));
    }

    public static String lines(List<ObjectNode> entries) {
        return entries.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
    }
}
