package io.clientele.e2e.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody sends a file, corrects what is refused of it in the file that comes back, and sends that. */
class RefusedRowsAreSentAgainTest {

    private static final String IMPORTS = "/api/v1/customer-imports";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final String system = "f" + UUID.randomUUID();
    private final String how = "?map=Firm:name&map=No:externalReferences." + system;

    @Test
    void everythingIsInAfterwardsAndNothingTwice() {
        var sent = table("""
                Firm,kind,No,region
                Good,COMPANY,1,%1$s
                =Lund,FIRM,2,%1$s
                "Adler" & Falk,COMPANY,3,%1$s
                """.formatted(system));
        var first = came(sent);
        assertThat(first.path("created").asInt()).isEqualTo(1);
        assertThat(first.path("rejected").asInt()).isEqualTo(2);

        var back = agent.send(
                        IMPORTS + "/" + sent.text("/id") + "/refused-rows",
                        request -> request.header("Accept", "text/csv").GET())
                .expect(200);
        assertThat(back.header("Content-Disposition")).contains("refused-rows.csv");
        var rows = back.body().asText();
        assertThat(rows.lines())
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("Firm,kind,No,region,refusedBecause"),
                        lund -> assertThat(lund).startsWith("'=Lund,FIRM,2,").contains("Row 2: kind must be"),
                        adler -> assertThat(adler)
                                .startsWith("\"Adler\" & Falk,COMPANY,3,")
                                .contains("Row 3: Cell 1 (Firm) has text after"));

        var second = came(table(rows.replace("FIRM", "COMPANY").replace("\"Adler\" & Falk", "Adler & Falk")));
        assertThat(second.path("created").asInt()).isEqualTo(2);
        assertThat(second.path("rejected").asInt()).isZero();
        var found = agent.get("/api/v1/customers?sort=name&region=" + system)
                .expect(200)
                .body();
        assertThat(found.at("/items").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Adler & Falk", "Good", "=Lund");
    }

    private JsonNode came(Answer sent) {
        return suite.awaitJob("/api/v1/jobs/" + sent.expect(202).text("/jobId"))
                .body()
                .path("result");
    }

    private Answer table(String content) {
        return agent.send(IMPORTS + how, request -> request.header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(content)));
    }
}
