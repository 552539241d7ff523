package io.clientele.e2e.record;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.ServiceDatabase;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A year of the journal was carried off when a person was erased: no total changes, neither then nor when it comes back. */
class APersonIsErasedWhileAYearIsAwayTest {

    private static final String YEAR = "/api/v1/journal-partitions/2003";

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api admin = suite.as("admin");
    private final Totals totals = new Totals(agent);

    @Test
    void theTotalsAreWhatTheyWere() {
        var person = Customers.register(agent, "Of a year that is away");
        buy(person, "120.50", Instant.parse("2003-05-05T10:00:00Z"));
        buy(person, "80", Instant.parse("2003-06-05T10:00:00Z"));
        buy(person, "30", Present.daysAgo(10));
        suite.awaitSettled(SOON);
        var sales = sales();
        var equity = totals.equity();

        suite.awaitJob(admin.post(YEAR + "/detachment", "").expect(202).header("Location"));
        try (var database = new ServiceDatabase(suite, "interaction")) {
            database.run("alter table interaction_2003 rename to carried_off");
            whatIsHeldNamesTheYear(person);
            var job = admin.post("/api/v1/erasures", "{\"customerId\":\"" + person + "\"}")
                    .expect(202);
            suite.awaitJob(job.header("Location"));
            suite.awaitSettled(SOON);
            var proof = admin.get("/api/v1/erasures/" + job.text("/id")).expect(200);
            assertThat(proof.text("/state")).isEqualTo("DONE");
            assertThat(sales()).isEqualTo(sales);
            assertThat(totals.equity()).isEqualTo(equity);
            database.run("alter table carried_off rename to interaction_2003");
        }
        suite.awaitJob(admin.post(YEAR + "/attachment", "").expect(202).header("Location"));
        suite.awaitSettled(SOON);
        assertThat(sales()).isEqualTo(sales);
        assertThat(totals.equity()).isEqualTo(equity);
    }

    private void whatIsHeldNamesTheYear(String person) {
        var held = admin.get("/api/v1/customers/" + person + "/subject-access")
                .expect(200)
                .body()
                .path("journal");
        assertThat(held.path("entries")).hasSize(1);
        assertThat(held.path("yearsTakenAway"))
                .extracting(each -> each.path("year").asInt())
                .contains(2003);
    }

    private String sales() {
        return agent.get("/api/v1/sales-reports?dayFrom=2003-01-01&dayTo=2004-01-01&by=MONTH")
                .expect(200)
                .body()
                .toString();
    }

    private void buy(String customer, String amount, Instant at) {
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, amount, at).toString())
                .expect(201);
    }
}
