package io.clientele.e2e.record;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is at an organisation comes in and goes out as a file, is found by free text, and is taken back with the file. */
class PeopleInFilesTest {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String IMPORTS = "/api/v1/customer-imports";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String system = "p" + UUID.randomUUID();
    private final String surname = "Q" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void peopleComeInGoOutAndAreTakenBack() {
        var mill = agent.post(CUSTOMERS, """
                        {"kind":"COMPANY","name":"The mill","externalReferences":[{"system":"%s","id":"mill"}]}""".formatted(system)).expect(201).text("/id");
        var farm = agent.post(CUSTOMERS, """
                        {"kind":"COMPANY","name":"The farm","parentReference":{"system":"%s","id":"mill"}}""".formatted(system)).expect(201);
        assertThat(farm.text("/parentId")).isEqualTo(mill);

        var rows = """
                customerReferences.%1$s,name,title,buyingRole,contactPoints.EMAIL
                mill,Ada %2$s,Buyer,DECISION_MAKER,ada@example.com
                nowhere,Bea %2$s,Clerk,USER,
                """.formatted(system, surname);
        triedOnly(rows);
        var sent = table(rows);
        var done = suite.awaitJob("/api/v1/jobs/" + sent.expect(202).text("/jobId"))
                .body()
                .path("result");
        assertThat(done.path("created").asInt()).isEqualTo(1);
        assertThat(done.path("rejected").asInt()).isEqualTo(1);
        assertThat(found(agent)).isEqualTo(1);
        assertThat(found(suite.as("viewer"))).isZero();
        theRefusedRowIsTold(sent.text("/id"));

        var file = agent.send(
                        CUSTOMERS + "/contacts/export?externalReference=" + system + ":mill",
                        request -> request.header("Accept", "text/csv").GET())
                .expect(200)
                .body()
                .asText();
        assertThat(file.lines()).hasSize(2).last().asString().contains(mill, "Ada " + surname, "ada@example.com");
        var again = suite.awaitJob("/api/v1/jobs/" + table(file).expect(202).text("/jobId"));
        assertThat(again.body().at("/result/unchanged").asInt()).isEqualTo(1);

        var imported = IMPORTS + "/" + sent.text("/id");
        suite.as("manager").post(imported + "/reversal", "").expect(202);
        Suite.await(
                "the file is taken back",
                SOON,
                () -> agent.get(imported).body().at("/reversal/state").asText().equals("SUCCEEDED"));
        assertThat(found(agent)).isZero();
    }

    /** Another system sends whom it knows by its own keys, and sends them again when something has changed. */
    @Test
    void theSecondFileChangesThoseWhomTheFirstBrought() {
        var mill = agent.post(CUSTOMERS, """
                        {"kind":"COMPANY","name":"The mill","externalReferences":[{"system":"%s","id":"mill"}]}""".formatted(system)).expect(201).text("/id");
        var header = "customerReferences.%1$s,externalReferences.%1$s,name,title\n".formatted(system);
        var first = came(header + "mill,1,Ada %1$s,Buyer\nmill,2,Ada %1$s,Clerk\n".formatted(surname));
        assertThat(first.path("created").asInt()).isEqualTo(2);
        var second = came(header + "mill,2,Ada Wren %1$s,Head\nmill,1,Ada %1$s,Buyer\n".formatted(surname));
        assertThat(second.path("created").asInt()).isZero();
        assertThat(second.path("updated").asInt()).isEqualTo(1);
        assertThat(second.path("unchanged").asInt()).isEqualTo(1);

        var one = suite.as("viewer")
                .get(CUSTOMERS + "/contacts?externalReference=" + system + ":2")
                .expect(200);
        assertThat(one.text("/items/0/customerId")).isEqualTo(mill);
        assertThat(one.text("/items/0/title")).isEqualTo("Head");
        assertThat(one.text("/items/0/externalReferences/0/id")).isEqualTo("2");
        var person = CUSTOMERS + "/" + mill + "/contacts/" + one.text("/items/0/id");
        assertThat(agent.get(person).expect(200).text("/name")).isEqualTo("Ada Wren " + surname);
        agent.post(CUSTOMERS + "/" + mill + "/contacts", """
                        {"name":"Bea","externalReferences":[{"system":"%s","id":"2"}]}""".formatted(system)).expect(409);
    }

    private JsonNode came(String file) {
        return suite.awaitJob("/api/v1/jobs/" + table(file).expect(202).text("/jobId"))
                .body()
                .path("result");
    }

    private void triedOnly(String rows) {
        var trial = table("&dryRun=true", rows).expect(202);
        assertThat(trial.body().path("dryRun").asBoolean()).isTrue();
        var would =
                suite.awaitJob("/api/v1/jobs/" + trial.text("/jobId")).body().path("result");
        assertThat(would.path("created").asInt()).isEqualTo(1);
        assertThat(would.path("rejected").asInt()).isEqualTo(1);
        assertThat(found(agent)).isZero();
        theRefusedRowIsTold(trial.text("/id"));
    }

    private void theRefusedRowIsTold(String file) {
        var told = agent.send(IMPORTS + "/" + file + "/errors", request -> request.header("Accept", "text/csv")
                        .GET())
                .expect(200)
                .body()
                .asText();
        assertThat(told.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2,/customerReferences")
                .contains("UNKNOWN_CUSTOMER", "Bea " + surname);
    }

    private int found(Api who) {
        return who.get(CUSTOMERS + "?count=true&q=" + surname)
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }

    private Answer table(String file) {
        return table("", file);
    }

    private Answer table(String more, String file) {
        return agent.send(IMPORTS + "?rows=PEOPLE" + more, request -> request.header("Content-Type", "text/csv")
                .POST(ofString(file)));
    }
}
