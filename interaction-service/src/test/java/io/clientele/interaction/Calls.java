package io.clientele.interaction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls that tests make. */
public final class Calls {

    private Calls() {}

    public static Request as(String role) {
        return Http.given().header("Authorization", "Bearer " + Tokens.of(role));
    }

    public static Response post(String body) {
        return as("agent").contentType("application/json").body(body).post("/api/v1/interactions");
    }

    /** Posts an entry that must be taken, and answers its id. */
    public static UUID recorded(String body) {
        var answer = post(body);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    public static JsonPath batch(String... rows) {
        var answer = as("system")
                .contentType("application/x-ndjson")
                .body(lines(rows))
                .post("/api/v1/interactions/batch");
        answer.then().statusCode(207);
        return answer.jsonPath();
    }

    /** As bytes, since REST Assured knows no such text. */
    public static byte[] lines(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    public static Response get(String path) {
        return as("agent").get("/api/v1" + path);
    }

    /** A report of sales, asked for again while many of them are still being summed up. */
    public static String sales(String path) {
        var told = new String[1];
        Patience.until("sales are summed up", () -> {
            var answer = get(path);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
            told[0] = answer.asString();
            return answer.statusCode() == 200;
        });
        return told[0];
    }

    public static String purchase(UUID customer, String amount, String at, String reference) {
        return """
                {"customerId":"%s","kind":"PURCHASE","occurredAt":"%s","amount":{"amount":"%s","currency":"CNY"}%s}""".formatted(
                customer,
                at,
                amount,
                reference == null ? "" : ",\"externalReference\":{\"system\":\"shop\",\"id\":\"" + reference + "\"}");
    }

    public static String entry(UUID customer, String kind, String at, String more) {
        return """
                {"customerId":"%s","kind":"%s","occurredAt":"%s"%s}""".formatted(customer, kind, at, more);
    }
}
