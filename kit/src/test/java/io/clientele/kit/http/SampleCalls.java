package io.clientele.kit.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;

/** Calls of the sample resource. */
final class SampleCalls {

    static final String SAMPLES = "/api/v1/samples";
    static final String GOOD = "{\"name\":\"a\",\"kind\":\"SMALL\"}";

    private SampleCalls() {}

    static String raw(String path, String token) throws IOException {
        try (var socket = new Socket("localhost", Http.port())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Response patch(String ifMatch) {
        Request request =
                as("agent").contentType("application/merge-patch+json").body("{\"name\":\"b\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(SAMPLES + "/7");
    }

    static Response post(String body) {
        return as("agent").contentType("application/json").body(body).post(SAMPLES);
    }

    static Request as(String role) {
        return bearing(Tokens.of(role));
    }

    static Request bearing(String token) {
        return Http.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }
}
