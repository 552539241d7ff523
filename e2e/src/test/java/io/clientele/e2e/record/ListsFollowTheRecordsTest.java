package io.clientele.e2e.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever has happened to customers, a list holds those whose records say what was asked for, the newest first, and their number. */
class ListsFollowTheRecordsTest {

    private static final int CUSTOMERS = 90;
    private static final int VALUES = 3;
    private static final List<String> ASKED = List.of("ownerId", "region", "citySize", "taste", "need", "value");

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Random random = new Random(22);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whateverHasHappenedToThem() {
        for (int i = 0; i < VALUES; i++) { // without room, so that no other test's customers come to them
            manager.put("/api/v1/representatives/" + value(i), "{\"name\":\"R\",\"capacity\":0}")
                    .expect(201);
        }
        var rows = IntStream.range(0, CUSTOMERS).mapToObj(i -> record(i)).collect(Collectors.joining("\n"));
        var results = agent.postLines("/api/v1/customers/batch", rows)
                .expect(207)
                .body()
                .path("results");
        var ids = results.findValuesAsText("id");
        assertThat(ids).as("%s", results.path(0)).hasSize(CUSTOMERS);
        listsAgreeWith(ids);

        for (int i = 0; i < 60; i++) {
            manager.patch("/api/v1/customers/" + any(ids), said().toString(), "*")
                    .expect(200);
        }
        listsAgreeWith(ids);

        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\",\"%s\"]}"
                                .formatted(ids.get(0), ids.get(1), ids.get(2)))
                .expect(201)
                .text("/id");
        listsAgreeWith(ids);
        manager.delete("/api/v1/customer-merges/" + merge).expect(204);
        listsAgreeWith(ids);
    }

    private void listsAgreeWith(List<String> ids) {
        var records = ids.stream()
                .map(id -> agent.get("/api/v1/customers/" + id))
                .filter(answer -> answer.status() != 308) // merged into another
                .map(answer -> answer.expect(200).body())
                .toList();
        int found = 0;
        for (int i = 0; i < 40; i++) {
            var asked = asked();
            var expected = records.stream()
                    .filter(record ->
                            asked.entrySet().stream().allMatch(one -> says(record, one.getKey(), one.getValue())))
                    .map(record -> record.path("id").asText())
                    .toList();
            assertThat(listed(asked)).as("%s", asked).containsExactlyInAnyOrderElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    /** All pages of the list, each as long as it says, the first with the number of all. */
    private List<String> listed(Map<String, String> asked) {
        var query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", "/api/v1/customers?limit=7&", ""));
        var page = agent.get(query + "&count=true").expect(200).body();
        int total = page.path("total").asInt(-1);
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        while (page.has("nextCursor")) {
            page = agent.get(query + "&cursor=" + page.path("nextCursor").asText())
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
        }
        assertThat(items).as("%s counted", asked).hasSize(total);
        assertThat(items.stream().map(item -> item.path("createdAt").asText()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    /** One to three properties, each with a value that a third of the customers were given. */
    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        int filters = 1 + random.nextInt(3);
        while (asked.size() < filters) {
            var property = ASKED.get(random.nextInt(ASKED.size()));
            asked.put(property, property.equals("taste") || property.equals("need") ? "what:" + one() : one());
        }
        return asked;
    }

    private static boolean says(JsonNode record, String property, String value) {
        return switch (property) {
            case "taste", "need" ->
                ("what:" + record.path(property + "s").path("what").asText()).equals(value);
            case "value" -> record.path("values").toString().contains("\"" + value + "\"");
            default -> record.path(property).asText().equals(value);
        };
    }

    private String record(int number) {
        var name = "Listed %d %s".formatted(number, mark);
        return said().put("kind", "INDIVIDUAL").put("name", name).toString().replace("{\"what\":null}", "{}");
    }

    /** Values of some properties, null for the others: a change takes those away. */
    private ObjectNode said() {
        var said = Api.JSON.createObjectNode();
        for (var property : List.of("ownerId", "region", "citySize")) {
            said.put(property, oneOrNone());
        }
        for (var property : List.of("tastes", "needs")) {
            said.putObject(property).put("what", oneOrNone());
        }
        said.putArray("values").add(one());
        return said;
    }

    private String oneOrNone() {
        return random.nextInt(4) == 0 ? null : one();
    }

    private String one() {
        return value(random.nextInt(VALUES));
    }

    private String value(int number) {
        return "v%d-%s".formatted(number, mark);
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
