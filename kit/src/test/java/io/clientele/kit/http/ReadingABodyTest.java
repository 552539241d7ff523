package io.clientele.kit.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Response;

import static io.clientele.kit.http.SampleCalls.GOOD;
import static io.clientele.kit.http.SampleCalls.SAMPLES;
import static io.clientele.kit.http.SampleCalls.as;
import static io.clientele.kit.http.SampleCalls.post;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** A body is read strictly, and everything that is wrong with it is said in one answer. */
@QuarkusTest
@WithBackends
class ReadingABodyTest {

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        Response answer = post("{\"name\":\"a\",\n \"kind\": }");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
        assertThat(answer.jsonPath().getString("detail"))
                .contains("line 2, column")
                .doesNotContain("Jackson");
        assertThat(answer.jsonPath().getString("traceId")).isNotBlank();
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(SAMPLES);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertProblem(as("agent").contentType("application/json").post(SAMPLES), 400, "MALFORMED_REQUEST");
        assertProblem(post("null"), 400, "MALFORMED_REQUEST");
        assertProblem(post("[]"), 400, "MALFORMED_REQUEST");
        assertProblem(post(GOOD + GOOD), 400, "MALFORMED_REQUEST");
        assertProblem(post("{\"name\":\"a\",\"name\":\"b\",\"kind\":\"SMALL\"}"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void anUnknownPropertyIsRefusedAndTheNearestNamed() {
        Response answer = post("{\"nmae\":\"a\",\"kind\":\"SMALL\"}");
        assertProblem(answer, 400, "MALFORMED_REQUEST").at("/nmae").at("/name");
        assertThat(answer.asString()).contains("Did you mean name?");
    }

    @Test
    void theSameFaultsAreSaidInTheSameOrderEachTime() {
        for (int i = 0; i < 10; i++) {
            var answer = post("""
                    {"name":"much too long a name for this","kind":"SMALL","size":11,
                     "parts":[{"name":"a","count":0},{"name":"much too long a name","count":0}]}
                    """);
            assertThat(answer.jsonPath().getList("errors.pointer"))
                    .containsExactly("/name", "/parts/0/count", "/parts/1/count", "/parts/1/name", "/size");
        }
    }

    @Test
    void everythingWrongIsSaidInOneAnswer() {
        Response answer = post("""
                {"kind":"MEDIUM","size":"5","price":{"amount":5,"currency":"XXQ"},"weight":"heavy","day":"2026-02-30",
                 "at":"yesterday","took":"P1X","parts":[{"name":"much too long a name","count":0},7],
                 "labels":{"a":""},"figure":{"type":"CIRCLE","radius":true},"hidden":"no","colour":"red"}
                """);
        var problem = assertProblem(answer, 400, "MALFORMED_REQUEST");
        List.of(
                        "/name",
                        "/kind",
                        "/size",
                        "/price/amount",
                        "/price/currency",
                        "/weight",
                        "/day",
                        "/at",
                        "/took",
                        "/parts/0/name",
                        "/parts/0/count",
                        "/parts/1",
                        "/labels/a",
                        "/figure/radius",
                        "/hidden",
                        "/colour")
                .forEach(problem::at);
        assertThat(answer.jsonPath().getList("errors")).hasSize(16);
    }

    @Test
    void contentAloneIsUnprocessable() {
        assertProblem(post("{\"name\":\" \",\"kind\":\"SMALL\",\"size\":11}"), 422, "INVALID_REQUEST")
                .at("/name")
                .at("/size");
    }

    @Test
    void aRecordThatRefusesItselfSaysWhy() {
        assertProblem(post("{\"name\":\"forbidden\",\"kind\":\"SMALL\"}"), 422, "INVALID_REQUEST")
                .at("/name");
    }

    @Test
    void aThrowingConstructorIsNoDefectAndTellsNoSecret() {
        Response answer = post("{\"name\":\"crash\",\"kind\":\"SMALL\"}");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
        assertThat(answer.asString()).doesNotContain("secret");
    }

    @Test
    void aMistakenNameOfTheVariantIsNamed() {
        Response answer = post("{\"name\":\"a\",\"kind\":\"SMALL\",\"figure\":{\"typ\":\"CIRCLE\",\"radius\":3}}");
        assertProblem(answer, 400, "MALFORMED_REQUEST").at("/figure/typ").at("/figure/type");
        assertThat(answer.asString()).contains("Did you mean type?").doesNotContain("/figure/radius");
    }

    @Test
    void aGoodBodyIsReadInFull() {
        Response answer = post("""
                {"name":"a","kind":"LARGE","size":5,"price":{"amount":"12.345","currency":"CNY"},"weight":"0.5",
                 "day":"2026-01-31","at":"2026-01-31T10:00:00.123456789+08:00","took":"PT36H",
                 "parts":[{"name":"p","count":2}],"labels":{"a":"b"},"figure":{"type":"LINE","length":3},"hidden":true}
                """);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("price.amount")).isEqualTo("12.34");
        assertThat(answer.jsonPath().getString("at")).isEqualTo("2026-01-31T02:00:00.123456Z");
        assertThat(answer.jsonPath().getString("took")).isEqualTo("PT36H");
        assertThat(answer.header("Location")).startsWith(SAMPLES + "/");
        assertThat(answer.header("ETag")).matches("\"\\d+\"");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[17 * 1024 * 1024];
        assertProblem(as("agent").contentType("application/json").body(large).post(SAMPLES), 413, "TOO_LARGE");
        HttpRequest unannounced = HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + SAMPLES))
                .header("Authorization", "Bearer " + Tokens.of("agent"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(unannounced, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
    }
}
