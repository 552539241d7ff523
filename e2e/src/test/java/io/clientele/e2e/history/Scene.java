package io.clientele.e2e.history;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;

/**
 * Where a history happens.
 *
 * @param mark stands in regions, representatives, categories and references, so that nobody else's are counted
 */
record Scene(Desk desk, Chance chance, Company company, String mark, ZoneId zone) {

    static final String CUSTOMERS = "/api/v1/customers";
    static final String JOURNAL = "/api/v1/interactions";

    List<String> marked(String word) {
        return IntStream.range(0, 3).mapToObj(i -> word + i + mark).toList();
    }

    List<String> regions() {
        return marked("region");
    }

    static ObjectNode json() {
        return Api.JSON.createObjectNode();
    }

    static ObjectNode money(BigDecimal amount, String currency) {
        return json().put("amount", amount.toPlainString()).put("currency", currency);
    }

    ObjectNode money() {
        return money(chance.money(), "CNY");
    }

    static ObjectNode reference(String key) {
        return json().put("system", key.substring(0, key.indexOf(':'))).put("id", key.substring(key.indexOf(':') + 1));
    }

    /** Anybody, merged or not. */
    Party someone() {
        return chance.of(company.parties);
    }

    /** By id or by key. */
    ObjectNode named(ObjectNode body, Party party) {
        if (party.references.isEmpty() || chance.oneIn(2)) {
            return body.put("customerId", party.id);
        }
        body.set("customerReference", reference(chance.of(List.copyOf(party.references))));
        return body;
    }

    /** What became of the rows of a batch. */
    static List<String> statuses(JsonNode results) {
        return StreamSupport.stream(results.spliterator(), false)
                .map(row -> row.path("status").asText())
                .toList();
    }

    /** Something that may be done; without anybody to whom it could be done, nothing happens. */
    record Step(int weight, String name, Runnable act) {}
}
