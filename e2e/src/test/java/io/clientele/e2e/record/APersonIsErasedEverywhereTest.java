package io.clientele.e2e.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Registered, looked at, handed out as a file and erased, through the gateway; every table and topic is searched. */
class APersonIsErasedEverywhereTest {

    private static final String PHONE =
            "+8613800138" + String.format("%03d", Present.exactly().getNano() / 1_000 % 1_000);

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Api admin = suite.as("admin");
    private final String name = "Xanthippe" + UUID.randomUUID().toString().substring(0, 8);
    private final Totals totals = new Totals(agent);
    private final List<String> entries = new ArrayList<>();

    @Test
    void nothingIsLeftAndTheTotalsAreWhatTheyWere() {
        var customer = register();
        journal(customer);
        suite.awaitSettled(SOON);
        whatIsHeldIsHandedOutAsOneFile(customer);
        var sales = totals.sales();
        var equity = totals.equity();
        assertThat(WhereIsIt.inDatabases(suite, name))
                .contains("customer/public.customer", "interaction/public.interaction");

        var job = admin.post("/api/v1/erasures", "{\"customerId\":\"" + customer + "\",\"reason\":\"Asked for\"}")
                .expect(202);
        suite.awaitJob(job.header("Location"));
        suite.awaitSettled(SOON);

        theProofIsWhole(job.text("/id"), customer);
        assertThat(WhereIsIt.inDatabases(suite, name)).isEmpty();
        assertThat(WhereIsIt.inDatabases(suite, PHONE)).isEmpty();
        var said = new ArrayList<>(entries);
        said.addAll(List.of(name, customer));
        assertThat(WhereIsIt.inTopics(suite, said)).isEqualTo(Map.of(customer, List.of("clientele.erasures.v1")));
        assertThat(totals.sales()).isEqualTo(sales);
        assertThat(totals.equity()).isEqualTo(equity);
        nobodyIsThere(customer);
    }

    private String register() {
        return agent.post(
                        "/api/v1/customers",
                        """
                        {"kind":"INDIVIDUAL","name":"%1$s","region":"Erasmia","externalReferences":[{"system":"erp","id":"%1$s"}],
                         "contactPoints":[{"type":"PHONE","value":"%2$s","preferred":true}]}""".formatted(name, PHONE),
                        request -> request.header(
                                "Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .text("/id");
    }

    private void journal(String customer) {
        var at = Present.daysAgo(40);
        for (var amount : List.of("120.50", "80")) {
            var purchase = Customers.purchase(customer, amount, at);
            purchase.put("summary", name + " bought");
            entries.add(agent.post("/api/v1/interactions", purchase.toString())
                    .expect(201)
                    .text("/id"));
        }
        agent.post(
                        "/api/v1/interactions",
                        "{\"kind\":\"CORRECTION\",\"corrects\":\"" + entries.getFirst() + "\",\"replacement\":"
                                + "{\"kind\":\"PURCHASE\",\"amount\":{\"amount\":\"100\",\"currency\":\"CNY\"},\"subject\":\""
                                + name + "\"}}")
                .expect(201);
        agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"CONTACT\",\"channel\":\"PHONE\",\"occurredAt\":\"%s\",\"description\":\"%s called from %s\"}"
                                .formatted(customer, at, name, PHONE))
                .expect(201);
    }

    private void whatIsHeldIsHandedOutAsOneFile(String customer) {
        agent.get("/api/v1/customers/" + customer).expect(200);
        Suite.await("it is noted who looked", SOON, () -> manager.get(
                        "/api/v1/customers/" + customer + "/accesses?limit=500")
                .expect(200)
                .body()
                .findValuesAsText("operation")
                .contains("getCustomer"));
        agent.get("/api/v1/customers/" + customer + "/subject-access").expect(403);
        var file =
                manager.get("/api/v1/customers/" + customer + "/subject-access").expect(200);
        assertThat(file.header("Content-Disposition")).contains("subject-access-" + customer + ".json");
        assertThat(file.text("/record/record/0/document/name")).isEqualTo(name);
        assertThat(file.body().at("/journal/entries")).hasSize(4);
        assertThat(file.body().at("/journal/entries").toString()).contains(name + " called from");
        assertThat(file.body().at("/values/valuation")).hasSize(1);
        assertThat(file.body().at("/segments/memberships")).isNotEmpty();
        assertThat(file.body().at("/record/accesses")).isNotEmpty();
    }

    private void theProofIsWhole(String erasure, String customer) {
        var proof = admin.get("/api/v1/erasures/" + erasure).expect(200);
        assertThat(proof.text("/state")).isEqualTo("DONE");
        assertThat(proof.text("/customerId")).isEqualTo(customer);
        var services = new ArrayList<String>();
        for (JsonNode store : proof.body().path("stores")) {
            services.add(store.path("service").asText());
            assertThat(store.path("state").asText()).isIn("DONE", "PENDING");
            assertThat(Instant.parse(store.path("until").asText())).isNotNull();
        }
        assertThat(services)
                .contains("customer-service", "interaction-service", "valuation-service", "segmentation-service");
        assertThat(admin.post("/api/v1/erasures", "{\"customerId\":\"" + customer + "\"}")
                        .expect(202)
                        .text("/id"))
                .isEqualTo(erasure);
    }

    private void nobodyIsThere(String customer) {
        for (var part : List.of("", "/timeline", "/valuation", "/subject-access", "/accesses")) {
            manager.get("/api/v1/customers/" + customer + part).expect(404);
        }
        var late = agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(customer, "1", Present.now()).toString())
                .expect(422);
        assertThat(late.text("/code")).isEqualTo("CUSTOMER_ERASED");
        admin.post("/api/v1/erasures", "{\"customerId\":\"" + UUID.randomUUID() + "\"}")
                .expect(404);
    }
}
