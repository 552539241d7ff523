package io.clientele.gateway.upstream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Response;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class PassingRequestsTest {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void theServiceSeesTheRequestAsItWas() {
        Response answer = as("viewer")
                .header("X-Request-Id", "mine-1")
                .header("traceparent", TRACEPARENT)
                .header("Accept-Language", "zh")
                .get("/api/v1/customers/17/valuation?asOf=1997-09-30&q=%E5%AE%A2");
        assertThat(answer.jsonPath().getString("service")).isEqualTo("valuation");
        assertThat(Fakes.last())
                .containsEntry(":uri", "/api/v1/customers/17/valuation?asOf=1997-09-30&q=%E5%AE%A2")
                .containsEntry("X-request-id", "mine-1")
                .containsEntry("Accept-language", "zh")
                .doesNotContainKey("Connection");
        assertThat(Fakes.last().get("Traceparent")).isEqualTo(TRACEPARENT);
        assertThat(Fakes.last().get("Authorization")).startsWith("Bearer ");
    }

    @Test
    void theCallerSeesTheAnswerAsItIs() {
        Response answer = as("viewer").header("X-Request-Id", "mine-1").get(CUSTOMERS + "/17");
        assertThat(answer.header("ETag")).isEqualTo("W/\"7-abc\"");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("mine-1");
        assertThat(answer.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(answer.contentType()).isEqualTo("application/json");
        Response unchanged = as("viewer").header("If-None-Match", "W/\"7-abc\"").get(CUSTOMERS + "/17");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo("W/\"7-abc\"");
        assertThat(unchanged.header("Transfer-Encoding")).isNull();
        assertThat(unchanged.header("Content-Length")).isNull();
        assertThat(as("admin").delete(CUSTOMERS + "/17").statusCode()).isEqualTo(204);
        assertThat(as("viewer").head(CUSTOMERS + "/17").statusCode()).isEqualTo(200);
    }

    @Test
    void longAddressesPass() {
        var ids = "customerId=0198c0de-7a11-7000-8000-000000000001&".repeat(100);
        assertThat(as("viewer").get("/api/v1/interactions?" + ids + "limit=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void servicesLookAtTokensThemselves() {
        assertThat(anonymous().get(CUSTOMERS).statusCode()).isEqualTo(200);
        assertThat(Fakes.last()).doesNotContainKey("Authorization");
    }

    @Test
    void bodiesOfAnySizeUpTo16MiBPass() throws Exception {
        byte[] large = new byte[16 * 1024 * 1024];
        assertThat(as("agent")
                        .contentType("application/json")
                        .body(large)
                        .post(CUSTOMERS)
                        .jsonPath()
                        .getInt("bytes"))
                .isEqualTo(large.length);
        assertThat(unannounced(large).body()).contains("\"bytes\":" + large.length);
    }

    @Test
    void largerBodiesAreRefused() throws Exception {
        byte[] tooLarge = new byte[16 * 1024 * 1024 + 1];
        assertProblem(as("agent").contentType("application/json").body(tooLarge).post(CUSTOMERS), 413, "TOO_LARGE");
        HttpResponse<String> unannounced = unannounced(tooLarge);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(unannounced.body()).contains("TOO_LARGE");
        assertThat(as("viewer").get(CUSTOMERS).statusCode()).isEqualTo(200);
    }

    @Test
    void filesToBeImportedMayBeLarger() {
        byte[] file = new byte[17 * 1024 * 1024];
        assertThat(as("agent")
                        .contentType("text/csv")
                        .body(file)
                        .post("/api/v1/customer-imports")
                        .jsonPath()
                        .getInt("bytes"))
                .isEqualTo(file.length);
    }

    private static HttpResponse<String> unannounced(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + CUSTOMERS))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersStreamAsTheyCome() throws Exception {
        var gate = new CountDownLatch(1);
        Fakes.knobs().put("gate", gate);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Http.port() + "/api/v1/customers/stream"))
                .build();
        try (InputStream answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(answer.readNBytes(6)).isEqualTo("first ".getBytes(StandardCharsets.UTF_8));
            gate.countDown();
            assertThat(answer.readAllBytes()).isEqualTo("second".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anAnswerThatLastsLongerThanTheConnectionMayComesToItsEnd() {
        assertThat(as("viewer").get("/api/v1/customers/trickle").asString()).endsWith(".end");
    }

    @Test
    void aServiceHearsThatItsCallerHasGone() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Http.port() + "/api/v1/customers/trickle"))
                .build();
        try (InputStream answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(answer.read()).isEqualTo('.');
        }
        Patience.until("the service has heard", () -> Fakes.knobs().containsKey("left"));
        assertThat(as("viewer").get(CUSTOMERS).statusCode()).isEqualTo(200);
        assertThat(Fakes.asked().stream().filter(asked -> asked.get(":uri").contains("trickle")))
                .hasSize(1);
    }

    @Test
    void aSilentServiceIsATimeout() {
        Response answer = as("viewer").get("/api/v1/valuations/slow");
        assertProblem(answer, 504, "SERVICE_TIMEOUT");
        assertThat(answer.jsonPath().getString("detail")).contains("valuation-service");
    }

    @Test
    void aServiceThatIsDownIsNamedAndThenLeftAloneForAWhile() {
        Fakes.knobs().put("down:segmentation", true);
        Response answer = as("viewer").header("traceparent", TRACEPARENT).get("/api/v1/actions");
        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(TRACE);
        assertProblem(answer, 503, "SERVICE_UNAVAILABLE");
        assertThat(answer.jsonPath().getString("detail")).contains("segmentation-service");
        assertThat(answer.header("Retry-After")).isNotBlank();
        for (int i = 0; i < 10; i++) {
            assertProblem(as("viewer").get("/api/v1/actions"), 503, "SERVICE_UNAVAILABLE");
        }
        assertThat(Fakes.asked()).hasSizeLessThan(20);
        assertThat(as("viewer").get(CUSTOMERS).statusCode()).isEqualTo(200);
        Fakes.knobs().remove("down:segmentation");
        answers("/api/v1/actions");
    }

    @Test
    void aWriteThatWasCutOffIsNotRepeated() {
        assertProblem(
                as("agent").contentType("application/json").body("{}").post("/api/v1/interactions/dropped"),
                503,
                "SERVICE_UNAVAILABLE");
        assertThat(Fakes.asked()).hasSize(1);
        answers("/api/v1/interactions");
    }

    @Test
    void whatNobodyOwnsIsNotFound() {
        assertProblem(as("viewer").get("/api/v1/smaples"), 404, "NOT_FOUND");
        assertProblem(as("viewer").get("/api/v2/customers"), 404, "NOT_FOUND");
        assertThat(Fakes.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers;a=b", "/api/v1/customers%3Ba", "/api/v1/customers%2F17", "/api/v1/customers%5c17",
                "/api/v1//customers", "//api/v1/customers", "/api/v1/x/../customers", "/api/v1/x/%2e%2E/customers",
                "/api/v1/customers/%zz", "/api/v1/customers/%00"
            })
    void twoFacedPathsReachNobody(String path) throws IOException {
        try (var socket = new Socket("localhost", Http.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
        assertThat(Fakes.asked()).isEmpty();
    }

    private static void answers(String path) {
        Patience.until(path + " answers", () -> as("viewer").get(path).statusCode() == 200);
    }
}
