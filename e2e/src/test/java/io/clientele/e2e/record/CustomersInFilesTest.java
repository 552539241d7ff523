package io.clientele.e2e.record;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Customers come in and go out as files, through the gateway. */
class CustomersInFilesTest {

    private static final String IMPORTS = "/api/v1/customer-imports";
    private static final Duration LONG = Duration.ofMinutes(4);

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final String system = "f" + UUID.randomUUID();

    /** The file is larger than any other body may be; its rows count once, although their service dies among them. */
    @Test
    void aFileIsImportedOnceWhateverIsKilledMeanwhile() {
        int rows = 12_000;
        var need = "before noon, ".repeat(37); // a need may have 500 letters, and there may be 50 of them
        var file = "kind,name,region,needs.one,needs.two,needs.three,externalReferences." + system + "\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "COMPANY,Of many %d,%s,\"%s\",\"%s\",\"%s\",%d"
                                .formatted(i, system, need, need, need, i))
                        .collect(Collectors.joining("\n"));
        assertThat(file.length()).isGreaterThan(16 * 1024 * 1024);
        var started = table("", file).expect(202);
        var id = started.text("/id");
        Suite.await(
                "some rows are there",
                LONG,
                () -> read(id).body().path("created").asInt() > 0);
        suite.kill("customer-service");
        suite.start("customer-service");
        var job = suite.awaitJob("/api/v1/jobs/" + started.text("/jobId"));
        assertThat(job.body().at("/result/created").asInt()).isEqualTo(rows);
        assertThat(job.body().at("/done").asInt()).isEqualTo(rows);
        assertThat(agent.get("/api/v1/customers?count=true&limit=1&region=" + system)
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(rows);
        assertThat(table("", file).expect(200).text("/id")).isEqualTo(id);
    }

    @Test
    void progressIsToldWhileItIsMade() {
        var started = table("", file(2_000)).expect(202);
        var told = agent.send(
                        "/api/v1/jobs/" + started.text("/jobId"),
                        request -> request.header("Accept", "text/event-stream").GET())
                .expect(200)
                .body()
                .asText();
        assertThat(told)
                .contains("event:job")
                .contains("\"state\":\"SUCCEEDED\"")
                .contains("\"done\":2000");
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        suite.awaitJob("/api/v1/jobs/" + table("", file(50)).expect(202).text("/jobId"));
        var exported = agent.send(
                        "/api/v1/customers/export?region=" + system,
                        request -> request.header("Accept", "text/csv").GET())
                .expect(200)
                .body()
                .asText();
        assertThat(exported.lines()).hasSize(51);
        var again =
                suite.awaitJob("/api/v1/jobs/" + table("", exported).expect(202).text("/jobId"));
        assertThat(again.body().at("/result/unchanged").asInt()).isEqualTo(50);
    }

    @Test
    void anImportIsTakenBackExceptWhatOthersBuiltOn() {
        var id = table("", file(3)).expect(202).text("/id");
        Suite.await("it is done", LONG, () -> read(id).text("/state").equals("SUCCEEDED"));
        var bought = customer(0);
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(bought, "10", Present.now().minusSeconds(60))
                                .toString())
                .expect(201);
        suite.awaitSettled(LONG);
        manager.post(IMPORTS + "/" + id + "/reversal", "").expect(202);
        Suite.await("it is taken back", LONG, () -> "SUCCEEDED"
                .equals(read(id).body().at("/reversal/state").asText()));
        assertThat(read(id).body().at("/reversal/kept").asInt()).isEqualTo(1);
        assertThat(agent.get(IMPORTS + "/" + id + "/rows?reversal=KEPT")
                        .body()
                        .at("/items/0/keptBecause/code")
                        .asText())
                .isEqualTo("IN_JOURNAL");
        var left = agent.get("/api/v1/customers?region=" + system).body().path("items");
        assertThat(left)
                .singleElement()
                .satisfies(one -> assertThat(one.path("id").asText()).isEqualTo(bought));
    }

    @Test
    void whatWasKeptGoesWhenItIsAskedForAgainAndNothingKeepsIt() {
        var sent = table("", file(2)).expect(202);
        suite.awaitJob("/api/v1/jobs/" + sent.text("/jobId"));
        var reversal = IMPORTS + "/" + sent.text("/id") + "/reversal";
        var both = List.of(customer(0), customer(1));
        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"%s\",\"mergedIds\":[\"%s\"]}"
                                .formatted(Customers.register(agent, "Survivor"), both.getFirst()))
                .expect(201)
                .header("Location");
        takenBack(reversal, 1, 1);
        takenBack(reversal, 1, 1);
        assertThat(agent.get(IMPORTS + "/" + sent.text("/id") + "/rows?reversal=KEPT")
                        .text("/items/0/keptBecause/code"))
                .isEqualTo("CUSTOMER_MERGED");

        manager.delete(merge).expect(204);
        takenBack(reversal, 2, 0);
        assertThat(manager.post(reversal, "").expect(200).body().at("/reversal/reverted"))
                .hasToString("2");
        suite.awaitSettled(LONG);
        for (var gone : both) {
            agent.get("/api/v1/customers/" + gone).expect(404);
            agent.get("/api/v1/customers/" + gone + "/timeline").expect(404);
        }
    }

    private void takenBack(String reversal, int reverted, int kept) {
        var asked = manager.post(reversal, "").expect(202);
        suite.awaitJob("/api/v1/jobs/" + asked.text("/reversal/jobId"));
        var now = read(asked.text("/id")).body().path("reversal");
        assertThat(now.path("reverted").asInt()).isEqualTo(reverted);
        assertThat(now.path("kept").asInt()).isEqualTo(kept);
    }

    @Test
    void whatAnImportChangedGoesBackExceptWhatSomebodyChangedSince() {
        suite.awaitJob("/api/v1/jobs/" + table("", file(2)).expect(202).text("/jobId"));
        var id = table("", "industry,employees,externalReferences." + system + "\nFOOD,7,0\nFOOD,8,1\n")
                .expect(202)
                .text("/id");
        Suite.await("it is done", LONG, () -> read(id).text("/state").equals("SUCCEEDED"));
        var touched = "/api/v1/customers/" + customer(0);
        agent.patch(touched, "{\"employees\":9}", "*").expect(200);
        manager.post(IMPORTS + "/" + id + "/reversal", "").expect(202);
        Suite.await("it is taken back", LONG, () -> "SUCCEEDED"
                .equals(read(id).body().at("/reversal/state").asText()));
        var kept = agent.get(IMPORTS + "/" + id + "/rows?reversal=KEPT").expect(200);
        assertThat(kept.body().path("items")).hasSize(1);
        assertThat(kept.text("/items/0/keptFields/0")).isEqualTo("employees");
        assertThat(kept.text("/items/0/keptBecause/code")).isEqualTo("CHANGED_SINCE");
        var now = agent.get(touched).expect(200).body();
        assertThat(now.path("employees").asInt()).isEqualTo(9);
        assertThat(now.has("industry")).isFalse();
        assertThat(agent.get("/api/v1/customers/" + customer(1))
                        .expect(200)
                        .body()
                        .has("employees"))
                .isFalse();
    }

    @Test
    void whatIsOpenForARepresentativeIsOnOneSheet() {
        var representative = "rep-" + UUID.randomUUID();
        manager.put("/api/v1/representatives/" + representative, "{\"name\":\"Zhang Min\",\"capacity\":10}")
                .expect(201);
        var customer = Customers.register(agent, "Handed over");
        manager.post("/api/v1/customers/" + customer + "/ownerships", "{\"ownerId\":\"" + representative + "\"}")
                .expect(201);
        agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"COMPLAINT\",\"subject\":\"Late\",\"occurredAt\":\"%s\"}"
                                .formatted(customer, Present.now().minusSeconds(60)))
                .expect(201);
        agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"PROMISE\",\"subject\":\"Two samples\",\"occurredAt\":\"%s\",\"promise\":{\"dueAt\":\"2999-02-07T16:00:00Z\"}}"
                                .formatted(customer, Present.now().minusSeconds(60)))
                .expect(201);
        var sheet = agent.get("/api/v1/representatives/" + representative + "/hand-over-sheet")
                .expect(200)
                .body();
        assertThat(sheet.at("/representative/name").asText()).isEqualTo("Zhang Min");
        assertThat(sheet.at("/customers/total").asInt()).isEqualTo(1);
        assertThat(sheet.at("/promises/items/0/customerId").asText()).isEqualTo(customer);
        assertThat(sheet.at("/complaints/items/0/customerId").asText()).isEqualTo(customer);
        assertThat(sheet.at("/dueContacts/items/0/customerId").asText()).isEqualTo(customer);
        assertThat(sheet.path("unavailable")).isEmpty();
    }

    private String file(int rows) {
        return "kind,name,region,externalReferences." + system + "\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "COMPANY,=Firm %d,%s,%d\n".formatted(i, system, i))
                        .collect(Collectors.joining());
    }

    private String customer(int key) {
        return agent.get("/api/v1/customers?externalReference=" + system + ":" + key)
                .expect(200)
                .text("/items/0/id");
    }

    private Answer table(String query, String content) {
        return agent.send(IMPORTS + query, request -> request.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(content)));
    }

    /** While its service is away there is nothing to read. */
    private Answer read(String id) {
        for (int tries = 0; ; tries++) {
            try {
                var answer = agent.get(IMPORTS + "/" + id);
                if (answer.status() == 200 || tries == 100) {
                    return answer.expect(200);
                }
            } catch (UncheckedIOException gone) {
                assertThat(tries).isLessThan(100);
            }
        }
    }
}
