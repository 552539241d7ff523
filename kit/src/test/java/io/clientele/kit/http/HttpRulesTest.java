package io.clientele.kit.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class HttpRulesTest {

    private static final String SAMPLES = "/api/v1/samples";
    private static final String GOOD = "{\"name\":\"a\",\"kind\":\"SMALL\"}";

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
        assertProblem(as("agent").contentType(ContentType.JSON).post(SAMPLES), 400, "MALFORMED_REQUEST");
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
    void mediaTypesAreKept() {
        assertProblem(as("agent").contentType("text/plain").body("a").post(SAMPLES), 415, "UNSUPPORTED_MEDIA_TYPE");
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
    void anUnknownParameterIsRefusedAndTheNearestNamed() {
        Response answer = as("viewer").get(SAMPLES + "?limt=5");
        assertProblem(answer, 400, "MALFORMED_REQUEST").atParameter("limt");
        assertThat(answer.asString()).contains("Did you mean limit?");
        assertProblem(as("viewer").get(SAMPLES + "/7?x=1"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void badParametersAreAllNamed() {
        Response answer =
                as("viewer").get(SAMPLES + "?limit=many&day=today&kind=SMALL&kind=TINY&count=perhaps&cursor=");
        assertProblem(answer, 400, "MALFORMED_REQUEST")
                .atParameter("limit")
                .atParameter("day")
                .atParameter("kind")
                .atParameter("count")
                .atParameter("cursor");
        assertProblem(as("viewer").get(SAMPLES + "?limit=0"), 422, "INVALID_REQUEST")
                .atParameter("limit");
        assertProblem(as("viewer").get(SAMPLES + "?limit=1&limit=2"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void aCursorIsBoundToItsFilters() {
        String next = as("viewer")
                .get(SAMPLES + "?limit=10&kind=SMALL&count=true")
                .jsonPath()
                .getString("nextCursor");
        Response second = as("viewer").get(SAMPLES + "?limit=10&kind=SMALL&cursor=" + next);
        assertThat(second.jsonPath().getList("items")).isEqualTo(List.of("row 10"));
        assertThat(second.asString()).doesNotContain("total");
        for (String other : List.of("?kind=LARGE&cursor=" + next, "?kind=SMALL&cursor=x" + next, "?cursor=%2B%2B")) {
            assertProblem(as("viewer").get(SAMPLES + other), 400, "MALFORMED_REQUEST")
                    .atParameter("cursor");
        }
    }

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        assertProblem(RestAssured.get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing(Tokens.expired("admin")).get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing(Tokens.forged("admin")).get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(bearing("nonsense").get(SAMPLES), 401, "UNAUTHORIZED");
        assertProblem(
                bearing(Tokens.expired("admin"))
                        .contentType(ContentType.JSON)
                        .body("{")
                        .post(SAMPLES),
                401,
                "UNAUTHORIZED");
        assertThat(RestAssured.get(SAMPLES).header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void rolesNest() {
        assertProblem(as("viewer").contentType(ContentType.JSON).body(GOOD).post(SAMPLES), 403, "FORBIDDEN");
        for (String role : List.of("agent", "manager", "admin", "system")) {
            assertThat(as(role).contentType(ContentType.JSON)
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

    @Test
    void changesNeedTheTagOfTheCurrentVersion() {
        assertProblem(patch(null), 428, "PRECONDITION_REQUIRED");
        assertProblem(patch("\"6\""), 412, "STALE");
        assertProblem(patch("W/\"7\""), 412, "STALE");
        assertProblem(patch("seven"), 400, "MALFORMED_REQUEST");
        for (String good : List.of("\"7\"", "*", "\"6\", \"7-0badcafe\"")) {
            assertThat(patch(good).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        Response first = as("viewer").get(SAMPLES + "/7");
        assertThat(first.header("Vary")).contains("Authorization").contains("Accept-Language");
        Response again =
                as("viewer").header("If-None-Match", first.header("ETag")).get(SAMPLES + "/7");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEmpty();
        assertThat(as("agent")
                        .header("If-None-Match", first.header("ETag"))
                        .get(SAMPLES + "/7")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPathThatCannotBeAnIdIsNotFound() {
        assertProblem(as("viewer").get(SAMPLES + "/seven"), 404, "NOT_FOUND");
    }

    @Test
    void everyAnswerCarriesARequestId() {
        assertThat(as("viewer").header("X-Request-Id", "mine-1").get(SAMPLES).header("X-Request-Id"))
                .isEqualTo("mine-1");
        assertThat(RestAssured.get("/nowhere").header("X-Request-Id")).isNotBlank();
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

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[17 * 1024 * 1024];
        assertProblem(as("agent").contentType(ContentType.JSON).body(large).post(SAMPLES), 413, "TOO_LARGE");
        HttpRequest unannounced = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + SAMPLES))
                .header("Authorization", "Bearer " + Tokens.of("agent"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(unannounced, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
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

    @Test
    void badQueryEncodingIsTheCallersFault() throws IOException {
        assertThat(raw(SAMPLES + "?cursor=%zz", Tokens.of("admin")))
                .startsWith("HTTP/1.1 400")
                .contains("problem+json");
    }

    private static String raw(String path, String token) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Response patch(String ifMatch) {
        RequestSpecification request =
                as("agent").contentType("application/merge-patch+json").body("{\"name\":\"b\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(SAMPLES + "/7");
    }

    private static Response post(String body) {
        return as("agent").contentType(ContentType.JSON).body(body).post(SAMPLES);
    }

    private static RequestSpecification as(String role) {
        return bearing(Tokens.of(role));
    }

    private static RequestSpecification bearing(String token) {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }
}
