package io.clientele.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A caller of the suite's API, as another system would be: one address, one token. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;
    private final String token;

    public Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public Answer get(String path) {
        return send(path, request -> request.GET());
    }

    public Answer post(String path, String json) {
        return post(path, json, request -> request);
    }

    public Answer post(String path, String json, UnaryOperator<HttpRequest.Builder> more) {
        return send(
                path,
                request -> more.apply(
                        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    public Answer postLines(String path, String ndjson) {
        return send(path, request -> request.header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(ndjson)));
    }

    public Answer put(String path, String json) {
        return send(path, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String mergePatch, String ifMatch) {
        return send(path, request -> {
            request.header("Content-Type", "application/merge-patch+json")
                    .method("PATCH", BodyPublishers.ofString(mergePatch));
            return ifMatch == null ? request : request.header("If-Match", ifMatch);
        });
    }

    public Answer delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    public Answer send(String path, UnaryOperator<HttpRequest.Builder> shape) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(120));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answer(HTTP.send(shape.apply(request).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body that is not JSON (YAML, HTML) is answered as a text node. */
    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = response.body().length == 0
                ? MissingNode.getInstance()
                : type.contains("json")
                        ? JSON.readTree(response.body())
                        : JSON.getNodeFactory().textNode(new String(response.body()));
        return new Answer(response.statusCode(), response.headers(), body);
    }
}
