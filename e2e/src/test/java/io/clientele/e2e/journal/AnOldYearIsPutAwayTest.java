package io.clientele.e2e.journal;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Answer;
import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static org.assertj.core.api.Assertions.assertThat;

/** A year of the journal is taken out and brought back, through the gateway; no total changes. */
class AnOldYearIsPutAwayTest {

    private static final String YEAR = "/api/v1/journal-partitions/2002";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api admin = suite.as("admin");

    @Test
    void nothingIsLostAndNothingIsHidden() {
        var customer = Customers.register(agent, "Of old");
        var bought = Customers.purchase(customer, "120", Instant.parse("2002-05-05T10:00:00Z"));
        var id = agent.post("/api/v1/interactions", bought.toString())
                .expect(201)
                .text("/id");
        var sales = sales();

        suite.awaitJob(admin.post(YEAR + "/detachment", "").expect(202).header("Location"));
        assertThat(timeline(customer).body().at("/detachedYears/0").asInt()).isEqualTo(2002);
        assertThat(timeline(customer).body().path("items")).isEmpty();
        assertThat(sales()).isEqualTo(sales);
        assertThat(agent.post("/api/v1/interactions", bought.toString())
                        .expect(409)
                        .text("/code"))
                .isEqualTo("PERIOD_DETACHED");
        assertThat(admin.get(YEAR).expect(200).text("/state")).isEqualTo("DETACHED");
        var held = admin.get("/api/v1/customers/" + customer + "/subject-access")
                .expect(200)
                .body()
                .path("journal");
        assertThat(held.at("/entries/0/id").asText()).isEqualTo(id);
        assertThat(held.at("/references/0/entry_id").asText()).isEqualTo(id);

        suite.awaitJob(admin.post(YEAR + "/attachment", "").expect(202).header("Location"));
        assertThat(timeline(customer).text("/items/0/id")).isEqualTo(id);
        assertThat(timeline(customer).body().has("detachedYears")).isFalse();
        assertThat(agent.post("/api/v1/interactions", bought.toString())
                        .expect(200)
                        .text("/id"))
                .isEqualTo(id);
        assertThat(sales()).isEqualTo(sales);
    }

    private Answer timeline(String customer) {
        return agent.get("/api/v1/customers/" + customer + "/timeline").expect(200);
    }

    private String sales() {
        var report = agent.get("/api/v1/sales-reports?dayFrom=2002-01-01&dayTo=2003-01-01&by=MONTH");
        assertThat(report.expect(200).body().at("/total/revenue/amount").asText())
                .isEqualTo("120.00");
        return report.body().toString();
    }
}
