package io.clientele.interaction.recording;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnRealParts
class RecordingABatchTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    private final UUID customer = UUID.randomUUID();

    @Test
    void everyRowHasItsResult() {
        var good = Calls.purchase(customer, "10", AT, "a-" + customer);
        var nobody = Calls.purchase(UUID.fromString("ffffffff-0000-7000-8000-000000000002"), "1", AT, null);
        var result = Calls.batch(
                good,
                "",
                "not json",
                Calls.entry(customer, "NOTE", AT, ",\"descripton\":\"x\""),
                Calls.entry(customer, "PURCHASE", AT, ""),
                nobody,
                good,
                good.replace("\"10\"", "\"11\""));
        assertThat(result.getList("results.status", String.class))
                .containsExactly("CREATED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "DUPLICATE", "REJECTED");
        assertThat(result.getString("results[1].problem.code")).isEqualTo("MALFORMED_REQUEST");
        assertThat(result.getInt("results[2].problem.status")).isEqualTo(400);
        assertThat(result.getString("results[3].problem.errors[0].pointer")).isEqualTo("/amount");
        assertThat(result.getString("results[4].problem.code")).isEqualTo("UNKNOWN_CUSTOMER");
        assertThat(result.getString("results[5].id")).isEqualTo(result.getString("results[0].id"));
        assertThat(result.getString("results[6].problem.code")).isEqualTo("REFERENCE_TAKEN");
        assertThat(result.getInt("created")).isEqualTo(1);
        assertThat(result.getInt("duplicates")).isEqualTo(1);
        assertThat(result.getInt("rejected")).isEqualTo(5);
    }

    @Test
    void aNumberBeyondReadingIsOneRowsFault() {
        var result = Calls.batch(
                Calls.entry(customer, "NOTE", AT, ",\"summary\":\"x\",\"durationMinutes\":1e21474836470"),
                Calls.entry(customer, "NOTE", AT, ",\"summary\":\"x\""));
        assertThat(result.getList("results.status", String.class)).containsExactly("REJECTED", "CREATED");
        assertThat(result.getString("results[0].problem.errors[0].pointer")).isEqualTo("/durationMinutes");
    }

    @Test
    void aBatchOfNoTypeIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Http.port() + "/api/v1/interactions/batch"))
                .header("Authorization", "Bearer " + Tokens.of("agent"))
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void theSameBatchTwiceInPiecesAndShuffledLeavesTheSameJournal() {
        var rows = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> Calls.purchase(
                        customer, "1." + i, "20%02d-03-01T00:00:00Z".formatted(i % 26), i + "-" + customer))
                .toList());
        assertThat(Calls.batch(rows.toArray(String[]::new)).getInt("created")).isEqualTo(200);
        var before = ids();
        assertThat(Calls.batch(rows.toArray(String[]::new)).getInt("duplicates"))
                .isEqualTo(200);
        Collections.shuffle(rows, new Random(5));
        for (int from = 0; from < 200; from += 30) {
            var piece = rows.subList(from, Math.min(200, from + 30));
            assertThat(Calls.batch(piece.toArray(String[]::new)).getInt("rejected"))
                    .isZero();
        }
        Calls.post(rows.getFirst()).then().statusCode(200);
        assertThat(ids()).isEqualTo(before).hasSize(200);
    }

    @Test
    void anAtomicBatchLetsAllInOrNone() {
        var answer = Calls.as("agent")
                .contentType("application/json")
                .body("[" + Calls.purchase(customer, "1", AT, "one-" + customer) + ","
                        + Calls.purchase(customer, "-1", AT, null) + "]")
                .post("/api/v1/interactions/batch?atomic=true");
        answer.then()
                .statusCode(207)
                .body("rejected", equalTo(2))
                .body("results[0].problem.code", equalTo("BATCH_REFUSED"))
                .body("results[1].problem.errors[0].pointer", equalTo("/amount/amount"));
        assertThat(ids()).isEmpty();
        Calls.recorded(Calls.purchase(customer, "2", AT, "one-" + customer));
    }

    @Test
    void anAtomicBatchMaySayARowTwice() {
        var row = Calls.purchase(customer, "1", AT, "twice-" + customer);
        Calls.as("agent")
                .contentType("application/json")
                .body("[" + row + "," + row + "," + Calls.purchase(customer, "-1", AT, null) + "]")
                .post("/api/v1/interactions/batch?atomic=true")
                .then()
                .statusCode(207)
                .body("results.problem.code", contains("BATCH_REFUSED", "BATCH_REFUSED", "INVALID_REQUEST"));
        assertThat(ids()).isEmpty();
    }

    @Test
    void textsOfAllKindsSurviveTheWay() {
        var text = "tab\\t quote \\\" backslash \\\\ newline \\n 退货 \\\\N 😀";
        var id = Calls.batch(Calls.entry(customer, "NOTE", AT, ",\"description\":\"" + text + "\""))
                .getString("results[0].id");
        Calls.get("/interactions/" + id)
                .then()
                .body("description", equalTo("tab\t quote \" backslash \\ newline \n 退货 \\N 😀"));
    }

    @Test
    void aBatchIsRefusedWholeWhenACustomerCannotBeLookedUp() {
        var unknown = UUID.fromString("eeeeeeee-0000-7000-8000-000000000002");
        var answer = Calls.as("system")
                .contentType("application/x-ndjson")
                .body(Calls.lines(Calls.purchase(customer, "1", AT, null), Calls.purchase(unknown, "1", AT, null)))
                .post("/api/v1/interactions/batch");
        ProblemAssert.assertProblem(answer, 503, "CUSTOMER_SERVICE_UNAVAILABLE");
        assertThat(ids()).isEmpty();
    }

    @Test
    void manyReferencesAreLookedUpTogether() {
        var rows = IntStream.range(0, 200)
                .mapToObj(i -> """
                        {"customerReference":{"system":"erp","id":"%s-%d"},"kind":"NOTE","summary":"x","occurredAt":"%s"}""".formatted(customer, i, AT))
                .toArray(String[]::new);
        assertThat(Calls.batch(rows).getInt("created")).isEqualTo(200);
    }

    @Test
    void moreThanTenThousandRowsAreTooMany() {
        var answer = Calls.as("system")
                .contentType("application/x-ndjson")
                .body(Calls.lines("{}\n".repeat(10_001)))
                .post("/api/v1/interactions/batch");
        ProblemAssert.assertProblem(answer, 413, "TOO_MANY_ROWS");
    }

    @Test
    void strictnessIsTheSameForManyAsForOne() {
        for (var wrong : List.of(
                ",\"nps\":\"5\"",
                ",\"nps\":5.0",
                ",\"nps\":5,\"nps\":5",
                ",\"subject\":\" \"",
                ",\"channel\":0",
                ",\"attachments\":[null]",
                ",\"exchangeRate\":\"1e2\"",
                ",\"attributes\":[{\"name\":\"a\",\"expected\":1e-999999999,\"perceived\":1}]",
                ",\"dueDate\":[2026,1,1]",
                ",\"description\":\"\\ud800\"",
                ",\"returns\":\"MDAwMDAwMDAwMDAwMDAwMA==\"")) {
            var body = Calls.entry(customer, "SURVEY_ANSWER", AT, wrong);
            var alone = Calls.post(body);
            var row = Calls.batch(body);
            assertThat(row.getInt("results[0].problem.status")).as(body).isEqualTo(alone.statusCode());
            assertThat(row.getString("results[0].problem.code")).as(body).isEqualTo(alone.path("code"));
        }
    }

    private List<String> ids() {
        return Calls.get("/interactions?limit=500&customerId=" + customer)
                .jsonPath()
                .getList("items.id", String.class);
    }
}
