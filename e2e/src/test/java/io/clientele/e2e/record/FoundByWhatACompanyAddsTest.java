package io.clientele.e2e.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** An attribute of the company's own and names in two languages: checked, found, counted, kept as a view, exported. */
class FoundByWhatACompanyAddsTest {

    private static final int CUSTOMERS = 60;

    private final Suite suite = RunningSuite.suite();
    private final Api admin = suite.as("admin");
    private final Api agent = suite.as("agent");
    private final String mark =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String fleet = "fleet" + mark;

    /** Every third has a large fleet, every second a Chinese name. */
    @BeforeEach
    void customersWithAFleet() {
        admin.put("/api/v1/attribute-definitions/" + fleet, """
                        {"type":"CHOICE","choices":["SMALL","LARGE"],"kinds":["COMPANY"],"labelEn":"Fleet size","labelZh":"车队规模"}""").expect(201);
        var rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(i ->
                        "{\"kind\":\"COMPANY\",\"name\":\"%s %s\",\"region\":\"%s\",\"attributes\":{\"%s\":\"%s\"}}"
                                .formatted(
                                        i % 2 == 0 ? "东方机械" + i + "有限公司" : "Harbour Tools " + i,
                                        mark,
                                        mark,
                                        fleet,
                                        i % 3 == 0 ? "LARGE" : "SMALL"))
                .collect(Collectors.joining("\n"));
        agent.postLines("/api/v1/customers/batch", rows).expect(207);
    }

    @Test
    void totalsUnderAnyFilterAreExactAndPagesHoldEverybodyOnce() {
        assertThat(total("attribute=" + fleet + ":LARGE")).isEqualTo(20);
        assertThat(total("attribute=" + fleet + ":LARGE&q=" + encoded("东方"))).isEqualTo(10);
        assertThat(total("q=" + encoded("机械 " + mark))).isEqualTo(30);
        assertThat(total("q=" + encoded("tools harbour") + "&region=" + mark)).isEqualTo(30);
        assertThat(total("q=" + encoded("tools harbour 7") + "&region=" + mark)).isOne();
        var seen = new TreeSet<String>();
        var page = list("attribute=" + fleet + ":SMALL&limit=7&sort=name");
        int rows = 0;
        while (true) {
            rows += page.path("items").size();
            seen.addAll(page.path("items").findValuesAsText("id"));
            if (!page.has("nextCursor")) {
                break;
            }
            page = list("attribute=" + fleet + ":SMALL&limit=7&sort=name&cursor="
                    + encoded(page.path("nextCursor").asText()));
        }
        assertThat(rows).isEqualTo(40);
        assertThat(seen).hasSize(40);
    }

    @Test
    void accentsDoNotMatter() {
        agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Müller Café " + mark + "\"}")
                .expect(201);
        for (var asked : List.of("muller", "MÜLLER cafe", "Café Muller")) {
            assertThat(total("q=" + encoded(asked + " " + mark))).as(asked).isOne();
        }
    }

    @Test
    void aViewFindsWhatItsFiltersFindAndTheExportHoldsIt() {
        var view = agent.post("/api/v1/views", """
                        {"name":"Large fleets","shared":true,"filter":{"kind":["COMPANY"],"attribute":["%s:LARGE"],"region":["%s"]}}""".formatted(fleet, mark))
                .expect(201)
                .text("/id");
        assertThat(suite.as("viewer")
                        .get("/api/v1/customers?count=true&view=" + view)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(20);
        var exported = agent.send(
                        "/api/v1/customers/export?attribute=" + fleet + ":LARGE",
                        request -> request.header("Accept", "text/csv").GET())
                .expect(200)
                .body()
                .asText();
        var lines = exported.lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.getFirst()).contains("attributes." + fleet);
        assertThat(lines.subList(1, 21)).allSatisfy(line -> assertThat(line).contains("LARGE"));
    }

    @Test
    void whatIsNotOfItsTypeIsRefusedAndNamed() {
        var answer = agent.post(
                        "/api/v1/customers",
                        "{\"kind\":\"COMPANY\",\"name\":\"No fleet\",\"attributes\":{\"" + fleet + "\":\"HUGE\"}}")
                .expect(422);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/attributes/" + fleet);
    }

    private int total(String filter) {
        return list(filter + "&count=true&limit=1").path("total").asInt();
    }

    private JsonNode list(String query) {
        return agent.get("/api/v1/customers?" + query).expect(200).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
