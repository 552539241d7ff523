package io.clientele.e2e.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Suite;

/** The calls of a history, each written down with its answer, so that one that ends badly can be read. */
final class Desk {

    private static final int LENGTH = 20_000;
    private static final int READ_LENGTH = 1_000;

    private final Suite suite;
    private final Map<String, Api> roles = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    Desk(Suite suite) {
        this.suite = suite;
    }

    Suite suite() {
        return suite;
    }

    Answer get(String path) {
        return noted("GET " + path, "", as("agent").get(path));
    }

    JsonNode read(String path) {
        return get(path).expect(200).body();
    }

    Answer post(String path, JsonNode body) {
        return post("agent", path, body);
    }

    Answer post(String role, String path, JsonNode body) {
        return noted("POST " + path, body, as(role).post(path, body.toString()));
    }

    /** Under a key, by which the call can be repeated. */
    Answer post(String path, JsonNode body, String key) {
        var answer = as("agent").post(path, body.toString(), request -> request.header("Idempotency-Key", key));
        return noted("POST " + path + " as " + key, body, answer);
    }

    Answer lines(String path, List<? extends JsonNode> rows) {
        var body = String.join("\n", rows.stream().map(JsonNode::toString).toList());
        return noted("POST " + path, body, as("agent").postLines(path, body));
    }

    Answer table(String path, String csv) {
        var answer = as("agent").send(path, request -> request.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
        return noted("POST " + path, csv, answer);
    }

    Answer patch(String path, JsonNode patch, String tag) {
        return noted("PATCH " + path + " of " + tag, patch, as("agent").patch(path, patch.toString(), tag));
    }

    Answer delete(String path) {
        return noted("DELETE " + path, "", as("manager").delete(path));
    }

    void note(String line) {
        calls.add(line);
    }

    int calls() {
        return calls.size();
    }

    Path written(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, calls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Api as(String role) {
        return roles.computeIfAbsent(role, suite::as);
    }

    private Answer noted(String call, Object body, Answer answer) {
        var line = (call + " " + body + " → " + answer.status() + " " + answer.body()).replace("\n", " ⏎ ");
        calls.add(line.substring(0, Math.min(line.length(), call.startsWith("GET") ? READ_LENGTH : LENGTH)));
        return answer;
    }
}
