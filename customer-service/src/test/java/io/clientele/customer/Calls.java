package io.clientele.customer;

import java.nio.charset.StandardCharsets;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.testing.http.Http.given;

/** Calls of the API as a caller makes them. */
public final class Calls {

    public static final String CUSTOMERS = "/api/v1/customers";

    private Calls() {}

    public static Request as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role));
    }

    public static Response post(String json) {
        return as("agent").contentType("application/json").body(json).post(CUSTOMERS);
    }

    /** Registers and answers the id. */
    public static String register(String json) {
        return post(json).then().statusCode(201).extract().path("id");
    }

    public static String company(String name) {
        return register("{\"kind\":\"COMPANY\",\"name\":\"" + name + "\"}");
    }

    public static Checks get(String role, String path) {
        return as(role).get(path).then();
    }

    public static Response patch(String id, String ifMatch, String json) {
        var request = as("agent").contentType("application/merge-patch+json").body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(CUSTOMERS + "/" + id);
    }

    public static Response post(String role, String path, String json) {
        return as(role).contentType("application/json").body(json).post(path);
    }

    public static Response lines(String query, String lines) {
        return as("system")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(CUSTOMERS + "/batch" + query);
    }
}
