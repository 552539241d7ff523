package io.clientele.customer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Headers that are empty or not there, and parts of parameters that have no name of their own. */
@QuarkusTest
@WithBackends
class WhatHasNoNameTest {

    @Test
    void contentOfNoTypeIsRefused() throws Exception {
        assertThat(sent(CUSTOMERS + "/batch", "[]")).isEqualTo(415);
        assertThat(sent(CUSTOMERS + "/batch", "[]", "Content-Type", "")).isEqualTo(415);
        assertThat(sent("/api/v1/customer-imports", "kind,name\nCOMPANY,a", "Content-Type", ""))
                .isEqualTo(415);
        assertThat(sent(CUSTOMERS, "{}", "Content-Type", "")).isEqualTo(415);
    }

    @Test
    void whoAcceptsNothingByNameAcceptsAnything() throws Exception {
        assertThat(sent(CUSTOMERS + "/export", null, "Accept", "")).isEqualTo(200);
        assertThat(sent(CUSTOMERS, null, "Accept", "")).isEqualTo(200);
    }

    @Test
    void aFaultOfOneOfManyValuesNamesTheParameter() {
        get("agent", CUSTOMERS + "?region=" + "x".repeat(101))
                .statusCode(422)
                .body("errors.parameter", contains("region"))
                .body("errors[0].detail", equalTo("region size must be between 1 and 100."));
    }

    private static int sent(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + path))
                .header("Authorization", "Bearer " + Tokens.of("system"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
