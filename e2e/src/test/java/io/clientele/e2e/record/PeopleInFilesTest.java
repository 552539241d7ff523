package io.clientele.e2e.record;

import java.util.UUID;

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

        var sent = table("""
                customerReferences.%1$s,name,title,buyingRole,contactPoints.EMAIL
                mill,Ada %2$s,Buyer,DECISION_MAKER,ada@example.com
                nowhere,Bea %2$s,Clerk,USER,
                """.formatted(system, surname));
        var done = suite.awaitJob("/api/v1/jobs/" + sent.expect(202).text("/jobId"))
                .body()
                .path("result");
        assertThat(done.path("created").asInt()).isEqualTo(1);
        assertThat(done.path("rejected").asInt()).isEqualTo(1);
        assertThat(found(agent)).isEqualTo(1);
        assertThat(found(suite.as("viewer"))).isZero();

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

    private int found(Api who) {
        return who.get(CUSTOMERS + "?count=true&q=" + surname)
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }

    private Answer table(String file) {
        return agent.send(IMPORTS + "?rows=PEOPLE", request -> request.header("Content-Type", "text/csv")
                .POST(ofString(file)));
    }
}
