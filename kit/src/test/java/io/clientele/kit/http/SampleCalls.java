package io.clientele.kit.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.clientele.kit.testing.Tokens;

/** Calls of the sample resource. */
final class SampleCalls {

    static final String SAMPLES = "/api/v1/samples";
    static final String GOOD = "{\"name\":\"a\",\"kind\":\"SMALL\"}";

    private SampleCalls() {}

    static String raw(String path, String token) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Response patch(String ifMatch) {
        RequestSpecification request =
                as("agent").contentType("application/merge-patch+json").body("{\"name\":\"b\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(SAMPLES + "/7");
    }

    static Response post(String body) {
        return as("agent").contentType(ContentType.JSON).body(body).post(SAMPLES);
    }

    static RequestSpecification as(String role) {
        return bearing(Tokens.of(role));
    }

    static RequestSpecification bearing(String token) {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }
}
