package io.clientele.e2e.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Requests made from the document, good ones and spoilt ones, the same in every run: none breaks the suite, what is
 * refused says why, and what is answered is what the document says.
 */
class NoRequestBreaksTheSuiteTest {

    private static final int REQUESTS = Integer.getInteger("clientele.fuzz.requests", 12);
    private static final long SEED = Long.getLong("clientele.fuzz.seed", 20261125);

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final JsonNode document =
            new Api(suite.gateway(), null).get("/openapi").expect(200).body();
    private final AnswerRules rules = new AnswerRules(document);

    @TestFactory
    List<DynamicTest> everyOperation() {
        var ids = List.of(Customers.register(admin, "Fuzzed"), Customers.register(admin, "Fuzzed too"));
        var tests = new ArrayList<DynamicTest>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> !isEndless(method.getValue()))
                .forEach(method -> tests.add(dynamicTest(
                        method.getKey() + " " + path.getKey(),
                        () -> new Attempts(path.getKey(), method.getKey(), method.getValue(), ids).make()))));
        return tests;
    }

    /** A stream of events is answered for as long as somebody listens. */
    private static boolean isEndless(JsonNode operation) {
        JsonNode content = operation.at("/responses/200/content");
        return content.size() == 1 && content.has("text/event-stream");
    }

    private final class Attempts {

        private final String path;
        private final String method;
        private final JsonNode operation;
        private final Random random;
        private final ValueMaker values;
        private final Spoiler spoiler;

        Attempts(String path, String method, JsonNode operation, List<String> ids) {
            this.path = path;
            this.method = method.toUpperCase(Locale.ROOT);
            this.operation = operation;
            random = new Random(SEED ^ (method + path).hashCode());
            values = new ValueMaker(document, random, ids);
            spoiler = new Spoiler(random);
        }

        void make() {
            var faults = new ArrayList<String>();
            for (int i = 0; i < REQUESTS; i++) {
                String target = target();
                byte[] body = body();
                String type = type();
                String ifMatch = List.of("*", "\"1\"", "W/\"1\"", "1", "\"").get(random.nextInt(5));
                Answer answer = admin.send(target, request -> {
                    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
                    return (body == null ? request : request.header("Content-Type", type))
                            .header("If-Match", ifMatch)
                            .header("Accept-Language", "zh");
                });
                rules.faults(operation, answer)
                        .forEach(fault -> faults.add("%s\n  %s %s\n  %s\n  %d %s"
                                .formatted(fault, method, target, shown(body), answer.status(), shown(answer))));
            }
            assertThat(faults).isEmpty();
        }

        private String target() {
            String target = path;
            var query = new ArrayList<String>();
            for (JsonNode parameter : operation.path("parameters")) {
                String name = parameter.path("name").asText();
                String value = encoded(parameter);
                if (parameter.path("in").asText().equals("path")) {
                    target = target.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
                } else if (parameter.path("in").asText().equals("query")
                        && (parameter.path("required").asBoolean() || random.nextInt(3) == 0)) {
                    query.add(name + "=" + value);
                }
            }
            return query.isEmpty() ? target : target + "?" + String.join("&", query);
        }

        private String encoded(JsonNode parameter) {
            boolean spoil = random.nextInt(5) == 0;
            JsonNode example = parameter.path("example");
            JsonNode value =
                    example.isMissingNode() || random.nextBoolean() ? values.of(parameter.path("schema")) : example;
            String text = value.isArray() ? value.path(0).asText("a") : value.asText();
            String wrong = spoiler.wrong().replaceAll("^\"|\"$", "");
            String chosen = spoil ? wrong.substring(0, Math.min(wrong.length(), 3_000)) : text;
            return URLEncoder.encode(chosen, StandardCharsets.UTF_8).replace("+", "%20");
        }

        /** A setting of the whole suite is never really changed: other scenarios rest on it. */
        private byte[] body() {
            JsonNode content = operation.path("requestBody").path("content");
            if (content.isMissingNode()) {
                return null;
            }
            if (path.endsWith("/active") || method.equals("PUT") && !path.contains("{id}")) {
                return spoiler.hopeless();
            }
            JsonNode media = content.path(content.fieldNames().next());
            JsonNode examples = media.path("examples");
            JsonNode good = examples.isEmpty() || random.nextInt(3) > 0
                    ? values.of(media.path("schema"))
                    : examples.path(examples.fieldNames().next()).path("value");
            if (random.nextInt(3) > 0) {
                return spoiler.spoilt(good);
            }
            return (good.isTextual() ? good.asText() : good.toString()).getBytes(StandardCharsets.UTF_8);
        }

        private String type() {
            JsonNode content = operation.path("requestBody").path("content");
            return content.isEmpty() || random.nextInt(10) == 0
                    ? List.of("text/plain", "application/xml", "application/json; charset=utf-16", "nonsense")
                            .get(random.nextInt(4))
                    : content.fieldNames().next();
        }

        private static String shown(byte[] body) {
            return body == null ? "" : cut(new String(body, StandardCharsets.UTF_8));
        }

        private static String shown(Answer answer) {
            return cut(answer.body().toString());
        }

        private static String cut(String text) {
            return text.length() > 500 ? text.substring(0, 500) + "…" : text;
        }
    }
}
