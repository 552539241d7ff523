package io.clientele.e2e.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Two records of one person are merged and erased as one; what they bought still counts as one customer's. */
class AMergedPersonIsErasedEverywhereTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Api admin = suite.as("admin");
    private final Totals totals = new Totals(agent);
    private final String name = "Theodolinde" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void bothRecordsAreGoneAndTheTotalsAreWhatTheyWere() {
        var survivor = Customers.register(agent, name + " Wang");
        var merged = Customers.register(agent, "Wang " + name);
        buy(survivor, "120.50", 40);
        buy(merged, "80", 20);
        var merge = manager.post(
                        "/api/v1/customer-merges",
                        "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged + "\"]}")
                .expect(201)
                .text("/id");
        buy(merged, "30", 10);
        suite.awaitSettled(SOON);
        var sales = totals.sales();
        var equity = totals.equity();

        var job = admin.post("/api/v1/erasures", "{\"customerId\":\"" + merged + "\"}")
                .expect(202);
        suite.awaitJob(job.header("Location"));
        suite.awaitSettled(SOON);

        var proof = admin.get("/api/v1/erasures/" + job.text("/id")).expect(200);
        assertThat(proof.text("/state")).isEqualTo("DONE");
        assertThat(proof.body().path("customerIds")).hasSize(2);
        assertThat(WhereIsIt.inDatabases(suite, name)).isEmpty();
        var told = List.of("clientele.erasures.v1");
        assertThat(WhereIsIt.inTopics(suite, List.of(survivor, merged)))
                .isEqualTo(Map.of(survivor, told, merged, told));
        for (var id : List.of(survivor, merged)) {
            agent.get("/api/v1/customers/" + id + "/overview").expect(404);
            agent.get("/api/v1/customers/" + id + "/timeline").expect(404);
            agent.get("/api/v1/customers/" + id + "/valuation").expect(404);
        }
        assertThat(totals.sales()).isEqualTo(sales);
        assertThat(totals.equity()).isEqualTo(equity);
        var late = manager.send("/api/v1/customer-merges/" + merge, request -> request.DELETE())
                .expect(409);
        assertThat(late.text("/code")).isEqualTo("MERGE_ERASED");
    }

    private void buy(String customer, String amount, int daysAgo) {
        var purchase = Customers.purchase(customer, amount, Present.daysAgo(daysAgo));
        purchase.put("summary", name + " bought");
        agent.post("/api/v1/interactions", purchase.toString()).expect(201);
    }
}
