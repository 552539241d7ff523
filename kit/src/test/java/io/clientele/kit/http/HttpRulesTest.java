package io.clientele.kit.http;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.http.SampleCalls.GOOD;
import static io.clientele.kit.http.SampleCalls.SAMPLES;
import static io.clientele.kit.http.SampleCalls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Routes, methods, media types and defects are answered alike, whatever is asked. */
@QuarkusTest
@WithBackends
class HttpRulesTest {

    @Test
    void mediaTypesAreKept() {
        assertProblem(as("agent").contentType("text/plain").body("a").post(SAMPLES), 415, "UNSUPPORTED_MEDIA_TYPE");
        var compressed = as("agent")
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(GOOD)
                .post(SAMPLES);
        assertProblem(compressed, 415, "UNSUPPORTED_MEDIA_TYPE");
        compressed
                .then()
                .header("Accept-Encoding", "identity")
                .body("detail", containsString("Content-Encoding"))
                .body("detail", not(containsString("Content-Type")))
                .body("errors[0].header", equalTo("Content-Encoding"))
                .body("errors[0].detail", containsString("identity"));
        assertProblem(as("viewer").accept("image/png").get(SAMPLES), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void unknownRoutesAndMethodsAreProblems() {
        assertProblem(as("viewer").get("/api/v1/smaples"), 404, "NOT_FOUND");
        assertProblem(as("viewer").get("/elsewhere"), 404, "NOT_FOUND");
        assertProblem(as("viewer").get("/"), 404, "NOT_FOUND");
        assertProblem(as("viewer").get("/q/health"), 404, "NOT_FOUND");
        Response answer = as("agent").delete(SAMPLES);
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void aPathThatCannotBeAnIdIsNotFound() {
        assertProblem(as("viewer").get(SAMPLES + "/seven"), 404, "NOT_FOUND");
    }

    @Test
    void everyAnswerCarriesARequestId() {
        assertThat(as("viewer").header("X-Request-Id", "mine-1").get(SAMPLES).header("X-Request-Id"))
                .isEqualTo("mine-1");
        assertThat(Http.get("/nowhere").header("X-Request-Id")).isNotBlank();
        assertThat(as("viewer")
                        .header("X-Request-Id", "not mine\"")
                        .get(SAMPLES)
                        .header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void aDefectIsAnsweredWithoutItsSecret() {
        Response answer = as("viewer").get(SAMPLES + "/broken");
        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.asString()).doesNotContain("secret").doesNotContain("Exception");
    }
}
