package io.clientele.kit.http;

import java.io.IOException;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;

import static io.clientele.kit.http.SampleCalls.GOOD;
import static io.clientele.kit.http.SampleCalls.SAMPLES;
import static io.clientele.kit.http.SampleCalls.as;
import static io.clientele.kit.http.SampleCalls.bearing;
import static io.clientele.kit.http.SampleCalls.raw;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Who has no good token gets nothing, and what a role may is asked of every call. */
@QuarkusTest
@WithBackends
class LettingInTest {

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        assertProblem(Http.get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing(Tokens.expired("admin")).get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing(Tokens.forged("admin")).get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing("nonsense").get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(
                bearing(Tokens.expired("admin"))
                        .contentType("application/json")
                        .body("{")
                        .post(SAMPLES),
                401,
                "UNAUTHORIZED");
        assertThat(Http.get(SAMPLES).header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void rolesNest() {
        assertProblem(as("viewer").contentType("application/json").body(GOOD).post(SAMPLES), 403, "FORBIDDEN");
        for (String role : List.of("agent", "manager", "admin", "system")) {
            assertThat(as(role).contentType("application/json")
                            .body(GOOD)
                            .post(SAMPLES)
                            .statusCode())
                    .isEqualTo(201);
        }
        assertProblem(
                as("system")
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(SAMPLES + "/7"),
                403,
                "FORBIDDEN");
        assertProblem(as("intruder").get(SAMPLES), 403, "FORBIDDEN");
        assertProblem(as("admin").get(SAMPLES + "/undecided"), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/samples;a=b",
                "/api/v1/samples%3Ba",
                "/api/v1%2Fsamples",
                "/api/v1%5csamples",
                "/api/v1//samples",
                "/api/v1/x/../samples",
                "/api/v1/x/%2e%2e/samples",
                "/api/v1/samples/%00",
                "/api/v1/samples/%zz"
            })
    void twoFacedPathsGetNoData(String path) throws IOException {
        String answer = raw(path, Tokens.of("admin"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
}
