package io.clientele.customer.imports;

import java.nio.charset.StandardCharsets;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.as;

/** Files on their way in and out. */
public final class Files {

    public static final String IMPORTS = "/api/v1/customer-imports";

    private Files() {}

    public static Response send(String type, String query, String content) {
        return send("agent", type, query, content);
    }

    public static Response send(String role, String type, String query, String content) {
        return as(role).contentType(type.contains("charset") ? type : type + "; charset=UTF-8")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query);
    }

    /** Sends a table and waits for what came of it. */
    public static JsonPath table(String query, String content) {
        return ended(send("text/csv", query, content)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    public static JsonPath lines(String query, String content) {
        return linesOf("agent", query, content);
    }

    /** Of somebody who may give customers to others. */
    public static JsonPath managersLines(String query, String content) {
        return linesOf("manager", query, content);
    }

    private static JsonPath linesOf(String role, String query, String content) {
        return ended(send(role, "application/x-ndjson", query, content)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    public static JsonPath ended(String id) {
        Patience.until(
                "the import ends",
                () -> !("QUEUED".equals(read(id).getString("state")) || "RUNNING".equals(read(id).getString("state"))));
        return read(id);
    }

    public static JsonPath read(String id) {
        return as("viewer")
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String errors(String id, String type) {
        return told(id, "/errors", type);
    }

    /** In the form of the file that was sent. */
    public static String refusedRows(String id) {
        return told(id, "/refused-rows", "*/*");
    }

    private static String told(String id, String what, String type) {
        return as("agent")
                .accept(type)
                .get(IMPORTS + "/" + id + what)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
