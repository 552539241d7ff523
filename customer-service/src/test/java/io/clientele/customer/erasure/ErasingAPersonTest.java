package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ErasureState;
import io.clientele.contracts.Topic;
import io.clientele.customer.erasure.trace.PersonTables;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.ERASURES;
import static io.clientele.customer.erasure.ErasureCalls.OTHERS;
import static io.clientele.customer.erasure.ErasureCalls.body;
import static io.clientele.customer.erasure.ErasureCalls.confirmed;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A person is erased here, the others are told, and the proof says where what was and by when it is gone. */
@QuarkusTest
@WithBackends
class ErasingAPersonTest {

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DataSource database;

    @Inject
    PersonTables tables;

    @Inject
    ErasureRows rows;

    /** As of those who are removed with an import that is taken back. */
    @Test
    void whatIsConfirmedOfSomebodyWhomNobodyErasedIsNotKept() {
        var removed = UUID.randomUUID();
        rows.confirm(
                new ErasureState(removed, 1, "valuation-service", Instant.parse("2026-01-31T09:30:00Z"), List.of()));
        assertThat(rows.confirmations(List.of(removed))).isEmpty();
    }

    @Test
    void nothingThatSaysWhoItWasIsLeftInAnyTable() {
        var id = somebody();
        var child = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"A friend\",\"referredBy\":\"" + id + "\"}");
        assertThat(Traces.of(database, marker)).hasSizeGreaterThan(5);

        var job = erase(id, "Asked for");

        awaitConfirmed(job); // who looked at the person meanwhile would be noted
        assertThat(Traces.of(database, marker)).isEmpty();
        assertThat(new HashSet<>(Traces.of(database, id)))
                .isSubsetOf(
                        "public.erasure",
                        "public.erasure_confirmation",
                        "public.erasure_customer",
                        "public.job",
                        "public.outbox");
        get("agent", "/api/v1/customers/" + id).statusCode(404);
        get("agent", "/api/v1/customers/" + child).body("referredBy", nullValue());
        try (var topic = TopicProbe.on(Topic.CUSTOMERS)) {
            topic.awaitRecords(1, row -> row.value() == null && new String(row.key()).equals(id));
        }
        confirmed(id, job);
    }

    @Test
    void theProofNamesEachStoreOfEveryServiceAndUntilWhen() {
        var id = somebody();
        var job = erase(id, "Asked for");
        awaitConfirmed(job);
        get("admin", ERASURES + "/" + job)
                .body("customerId", equalTo(id))
                .body("state", equalTo("PENDING"))
                .body("awaited", equalTo(OTHERS))
                .body("stores.find { it.name == 'consents' }.state", equalTo("DONE"))
                .body("stores.find { it.name == 'clientele.customers.v1' }.state", equalTo("PENDING"))
                .body("stores.find { it.kind == 'BACKUP' }.state", equalTo("PENDING"))
                .body("stores.kind", hasItem("LOG"));
        confirmed(id, job);
        get("admin", ERASURES + "/" + job).body("state", equalTo("DONE")).body("awaited", hasSize(0));
        Patience.until("the job has ended", () -> "SUCCEEDED"
                .equals(get("admin", "/api/v1/jobs/" + job).extract().path("state")));
        get("admin", "/api/v1/jobs/" + job).body("result.state", equalTo("DONE"));
        get("admin", ERASURES + "?count=true&customerId=" + id)
                .body("items.id", contains(job))
                .body("total", equalTo(1));
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        var id = somebody();
        var job = erase(id, "Asked for");
        assertThat(erase(id, "Once more")).isEqualTo(job);
        confirmed(id, job);
        assertThat(erase(id, "And again")).isEqualTo(job);
        get("admin", ERASURES + "/" + job).body("reason", equalTo("Asked for"));
    }

    @Test
    void whoIsNotThereAndWhoMayNotAreRefused() {
        var nobody = UUID.randomUUID().toString();
        assertProblem(post("admin", ERASURES, body(nobody, "Asked for")), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(post("manager", ERASURES, body(nobody, "Asked for")), 403, "FORBIDDEN");
        assertProblem(post("admin", ERASURES, "{\"reason\":\"x\"}"), 422, "INVALID_REQUEST")
                .at("/customerId");
        assertProblem(as("admin").get(ERASURES + "/" + nobody), 404, "ERASURE_NOT_FOUND");
        var id = somebody();
        assertProblem(post("admin", ERASURES, body(id, marker + " asked for it")), 422, "INVALID_REQUEST")
                .at("/reason");
        get("agent", "/api/v1/customers/" + id).statusCode(200);
    }

    @Test
    void everyTableWithACustomerIsErasedButTheProof() {
        assertThat(tables.names())
                .contains(
                        "consent_entry",
                        "customer_part",
                        "customer_version",
                        "dated_fact",
                        "external_reference",
                        "ownership")
                .doesNotContain("erasure", "erasure_confirmation");
    }

    private void awaitConfirmed(String erasure) {
        Patience.until("this service has confirmed", () -> !get("admin", ERASURES + "/" + erasure)
                .extract()
                .jsonPath()
                .getList("stores")
                .isEmpty());
    }

    private String somebody() {
        var id = register("""
                {"kind":"INDIVIDUAL","name":"%1$s","externalReferences":[{"system":"erp","id":"%1$s"}],"ownerId":"rep-of-theirs",
                 "contactPoints":[{"type":"EMAIL","value":"%1$s@example.com","consents":[
                   {"channel":"EMAIL","purpose":"MARKETING","granted":true,"at":"2026-01-10T00:00:00Z"}]}]}""".formatted(marker));
        patch(id, "*", "{\"tastes\":{\"drink\":\"" + marker + " tea\"}}");
        post("agent", "/api/v1/customers/" + id + "/verifications", """
                {"contactPoint":{"type":"EMAIL","value":"%s@example.com"},"note":"%s answered"}""".formatted(marker, marker));
        as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"contactPoint\":{\"type\":\"EMAIL\",\"value\":\"" + marker + "@example.com\"},\"note\":\"x\"}")
                .post("/api/v1/customers/" + id + "/verifications")
                .then()
                .statusCode(201);
        return id;
    }
}
