package io.clientele.e2e;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

/** What an operation answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The answer itself when it has the wanted status, else an error that shows the whole of it. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
        }
        return this;
    }

    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
