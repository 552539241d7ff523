package io.clientele.kit.testing.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the service answered. */
public final class Response {

    private final HttpResponse<byte[]> answer;
    private JsonPath json;

    Response(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    public int statusCode() {
        return answer.statusCode();
    }

    public HttpHeaders headers() {
        return answer.headers();
    }

    /** The first of this name, or null. */
    public String header(String name) {
        return headers().firstValue(name).orElse(null);
    }

    /** Empty where none is said. */
    public String contentType() {
        return headers().firstValue("Content-Type").orElse("");
    }

    public String asString() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public byte[] asByteArray() {
        return answer.body();
    }

    public JsonPath jsonPath() {
        if (json == null) {
            json = JsonPath.from(asString());
        }
        return json;
    }

    public <T> T as(Class<T> type) {
        return jsonPath().getObject("", type);
    }

    /** What stands there in the body, which is JSON. */
    public <T> T path(String path, Object... arguments) {
        return jsonPath().get(path.formatted(arguments));
    }

    public Checks then() {
        return new Checks(this);
    }
}
