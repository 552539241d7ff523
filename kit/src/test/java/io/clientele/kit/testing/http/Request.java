package io.clientele.kit.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call of the service, put together step by step. A step changes the request that it is asked of. */
public final class Request {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient FOLLOWING = client(Redirect.NORMAL);
    private static final HttpClient STAYING = client(Redirect.NEVER);

    private final HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
    private final List<String> parameters = new ArrayList<>();
    private BodyPublisher body = BodyPublishers.noBody();
    private boolean verbatim;
    private boolean following = true;

    Request() {}

    private static HttpClient client(Redirect redirect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirect)
                .build();
    }

    /** One more header of this name. */
    public Request header(String name, Object value) {
        request.header(name, String.valueOf(value));
        return this;
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request contentType(String type) {
        request.setHeader("Content-Type", type);
        return this;
    }

    public Request accept(String type) {
        request.setHeader("Accept", type);
        return this;
    }

    public Request body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public Request body(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    public Request body(Map<String, ?> properties) {
        return body(JsonPath.written(properties));
    }

    public Request queryParam(String name, Object... values) {
        for (var value : values) {
            parameters.add(Address.parameter(name, value));
        }
        return this;
    }

    /** Whether what is asked for is written as people write it; else it goes over the wire as it is. */
    public Request urlEncodingEnabled(boolean enabled) {
        verbatim = !enabled;
        return this;
    }

    /** Whether an answer that sends elsewhere is followed, as it is unless said otherwise. */
    public Request following(boolean follows) {
        following = follows;
        return this;
    }

    public Response get(String path, Object... arguments) {
        return request("GET", path, arguments);
    }

    public Response post(String path, Object... arguments) {
        return request("POST", path, arguments);
    }

    public Response put(String path, Object... arguments) {
        return request("PUT", path, arguments);
    }

    public Response patch(String path, Object... arguments) {
        return request("PATCH", path, arguments);
    }

    public Response delete(String path, Object... arguments) {
        return request("DELETE", path, arguments);
    }

    public Response head(String path, Object... arguments) {
        return request("HEAD", path, arguments);
    }

    public Response options(String path, Object... arguments) {
        return request("OPTIONS", path, arguments);
    }

    /** @param arguments in the order of the places in braces */
    public Response request(String method, String path, Object... arguments) {
        var address = new Address(path, List.of(arguments), parameters, verbatim);
        var call =
                request.copy().uri(address.at(Http.port())).method(method, body).build();
        try {
            return new Response((following ? FOLLOWING : STAYING).send(call, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + call.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
