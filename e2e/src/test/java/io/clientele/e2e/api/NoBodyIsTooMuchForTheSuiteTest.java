package io.clientele.e2e.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Bodies within the limit of bytes that cost more to read than others: every operation refuses them or takes them, none breaks. */
class NoBodyIsTooMuchForTheSuiteTest {

    private static final int MANY = 200_000;

    private static final List<String> BODIES = List.of(
            "[" + "{},".repeat(300_000) + "{}]",
            IntStream.range(0, MANY).mapToObj(i -> "\"n" + i + "\":0").collect(Collectors.joining(",", "{", "}")),
            "{\"entries\":[" + "0,".repeat(MANY) + "0]}",
            "[".repeat(MANY),
            "{\"attributes\":" + "{\"a\":".repeat(MANY),
            "{\"amount\":1e21474836470,\"quantity\":-1E-2147483648,\"asOf\":1E+999999999}",
            "{\"amount\":{\"amount\":\"1e2147483647\",\"currency\":\"CNY\"},\"score\":1e-999999999}");

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final JsonNode document =
            new Api(suite.gateway(), null).get("/openapi").expect(200).body();
    private final AnswerRules rules = new AnswerRules(document);

    @TestFactory
    List<DynamicTest> everyOperationWithABody() {
        var tests = new ArrayList<DynamicTest>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("requestBody"))
                .forEach(method -> tests.add(dynamicTest(
                        method.getKey() + " " + path.getKey(),
                        () -> send(path.getKey(), method.getKey(), method.getValue())))));
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private void send(String path, String method, JsonNode operation) {
        var target = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        operation
                .at("/requestBody/content")
                .fieldNames()
                .forEachRemaining(type -> BODIES.forEach(body -> {
                    var answer = admin.send(target, request -> request.header("Content-Type", type)
                            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body)));
                    assertThat(rules.faults(operation, answer))
                            .as("%s %s as %s: %.60s: %d", method, target, type, body, answer.status())
                            .isEmpty();
                }));
    }
}
