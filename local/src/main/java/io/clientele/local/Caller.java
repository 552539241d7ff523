package io.clientele.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Who calls the API, with one token; an answer that is an error is an {@link IOException}.
 *
 * @param address of the gateway, such as {@code http://127.0.0.1:8080}
 */
record Caller(String address, String token) {

    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";

    private static final int PATIENCE_MILLIS = 30_000;

    String get(String path) throws IOException {
        return answer(open("GET", path));
    }

    String post(String path, String type, String body) throws IOException {
        return send("POST", path, type, body);
    }

    String put(String path, String body) throws IOException {
        return send("PUT", path, JSON, body);
    }

    private String send(String method, String path, String type, String body) throws IOException {
        var connection = open(method, path);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    /** Read to its end, so that the connection is used again. */
    private static String answer(HttpURLConnection connection) throws IOException {
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
