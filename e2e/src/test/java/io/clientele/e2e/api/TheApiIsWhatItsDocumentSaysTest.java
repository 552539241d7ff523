package io.clientele.e2e.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every operation of the unified OpenAPI document. */
class TheApiIsWhatItsDocumentSaysTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final JsonNode document =
            new Api(suite.gateway(), null).get("/openapi").expect(200).body();

    private record Operation(String method, String path, JsonNode spec) {

        String callablePath() {
            return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void theDocumentIsPublicAndOneForAllServices() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(operations()).hasSizeGreaterThan(25);
        var yaml = new Api(suite.gateway(), null)
                .send("/openapi", request -> request.header("Accept", "application/yaml")
                        .GET());
        assertThat(yaml.expect(200).body().asText()).contains("openapi: ").contains("3.1");
        assertThat(new Api(suite.gateway(), null).get("/docs").status()).isIn(200, 301, 302, 307, 308);
        assertThat(new Api(suite.gateway(), null).get("/").status()).isEqualTo(200);
    }

    @Test
    void everyOperationIsDescribed() {
        var names = new TreeSet<String>();
        for (var operation : operations()) {
            var spec = operation.spec();
            assertThat(spec.path("summary").asText())
                    .as("summary of " + operation)
                    .isNotBlank();
            assertThat(spec.path("description").asText())
                    .as("description of " + operation)
                    .isNotBlank()
                    .doesNotContainPattern("\\S {3,}\\S");
            assertThat(spec.path("tags")).as("tag of " + operation).hasSize(1);
            assertThat(names.add(spec.path("operationId").asText()))
                    .as("operationId of " + operation)
                    .isTrue();
            assertThat(spec.path("responses").size())
                    .as("responses of " + operation)
                    .isGreaterThan(1);
        }
    }

    @Test
    void everyOperationRefusesAnUnknownParameter() {
        for (var operation : operations()) {
            if (operation.method().equals("get")) {
                var answer = admin.get(operation.callablePath() + "?limmit=3");
                assertThat(answer.status())
                        .as("%s: %s", operation, answer.body())
                        .isEqualTo(400);
                assertThat(answer.header("Content-Type")).as("%s", operation).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void noOperationBreaksOnNonsense() {
        var bodies = List.of(
                "", "{", "[]", "null", "42", "{\"nonsense\":1}", "{\"kind\":{}}", "{\"model\":7,\"amount\":\"x\"}");
        for (var operation : operations()) {
            if (!operation.method().equals("get")) {
                for (var body : bodies) {
                    var answer = call(operation, body, "application/json");
                    assertThat(answer.status())
                            .as("%s with %s: %s", operation, body, answer.body())
                            .isLessThan(500);
                }
                assertThat(call(operation, "<x/>", "text/xml").status())
                        .as("%s", operation)
                        .isLessThan(500);
            } else {
                assertThat(admin.get(operation.callablePath()).status())
                        .as("%s", operation)
                        .isLessThan(500);
                var notAnId = operation.path().replaceAll("\\{[^}]*}", "no%20id%00");
                assertThat(admin.get(notAnId).status()).as("%s", operation).isBetween(200, 499);
            }
        }
    }

    @Test
    void whatIsCompressedIsRefusedByTheHeaderThatSaysSo() {
        var answer = admin.post("/api/v1/customers", "{}", request -> request.header("Content-Encoding", "gzip"))
                .expect(415);
        assertThat(answer.text("/errors/0/header")).isEqualTo("Content-Encoding");
    }

    @Test
    void nobodyWithoutATokenGetsAnywhere() {
        for (var operation : operations()) {
            var answer = new Api(suite.gateway(), null)
                    .send(operation.callablePath(), request -> request.header("Content-Type", "application/json")
                            .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as("%s", operation).isEqualTo(401);
        }
    }

    private Answer call(Operation operation, String body, String type) {
        return admin.send(operation.callablePath(), request -> request.header("Content-Type", type)
                .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body)));
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey()) && path.getKey().startsWith("/api/")) {
                        operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }
}
