package io.clientele.customer.people.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

/** One person at an organisation sees what is held on them, and is erased with proof, and nobody else is. */
@QuarkusTest
@WithBackends
class ErasingOnePersonAtAnOrganisationTest {

    private static final String REASON = "{\"reason\":\"Asked for\"}";

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DataSource database;

    @Test
    void nothingThatSaysWhoItWasIsLeftInAnyTableAndTheOthersStay() {
        var organisation = company("Employer of many");
        var colleague = added(organisation, "Bea Colleague");
        var person = somebody(organisation);
        kept(marker + "@example.com");
        assertThat(Traces.of(database, marker))
                .contains(
                        "public.customer_part",
                        "public.customer_part_version",
                        "public.customer_text",
                        "public.idempotent_answer",
                        "public.customer_view");

        post("admin", person + "/erasure", REASON)
                .then()
                .statusCode(201)
                .header("Location", equalTo(person + "/erasure"));

        assertThat(Traces.of(database, marker)).isEmpty();
        assertProblem(as("agent").get(person), 404, "CONTACT_NOT_FOUND");
        assertProblem(as("manager").get(person + "/subject-access"), 404, "CONTACT_NOT_FOUND");
        get("agent", colleague).body("name", equalTo("Bea Colleague"));
        get("agent", CUSTOMERS + "/" + organisation).statusCode(200);
    }

    @Test
    void theProofNamesEachStoreAndUntilWhen() {
        var organisation = company("Employer with proof");
        var person = somebody(organisation);
        var proof = post("admin", person + "/erasure", REASON).then().extract().jsonPath();
        var erased = Instant.parse(proof.getString("erasedAt"));

        get("admin", person + "/erasure")
                .body("customerId", equalTo(organisation))
                .body("reason", equalTo("Asked for"))
                .body("state", equalTo("PENDING"))
                .body("completeAt", equalTo(erased.plus(Duration.ofDays(35)).toString()))
                .body("stores.findAll { it.kind == 'TABLE' && it.until == '%s' }.name".formatted(erased), hasSize(5))
                .body("stores.find { it.kind == 'FILE' }.state", equalTo("PENDING"))
                .body(
                        "stores.findAll { it.until == '%s' }.name".formatted(erased.plus(Duration.ofHours(25))),
                        hasSize(2))
                .body("stores.find { it.kind == 'BACKUP' }.state", equalTo("PENDING"))
                .body(
                        "stores.find { it.kind == 'LOG' }.until",
                        equalTo(erased.plus(Duration.ofDays(30)).toString()));
        post("admin", person + "/erasure", "{\"reason\":\"Once more\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("Asked for"));

        var own = post("admin", "/api/v1/erasures", "{\"customerId\":\"" + organisation + "\"}");
        own.then().statusCode(202);
        Patience.until(
                "the organisation is gone",
                () -> as("agent").get(CUSTOMERS + "/" + organisation).statusCode() == 404);
        get("admin", person + "/erasure").statusCode(200).body("erasedAt", equalTo(erased.toString()));
    }

    @Test
    void thePersonIsHandedAllThatIsHeld() {
        var organisation = company("Open employer");
        added(organisation, "Bea Colleague");
        var person = somebody(organisation);
        get("agent", person).statusCode(200);
        Patience.until("who looked is written", () -> as("manager")
                .get(person + "/subject-access")
                .jsonPath()
                .getList("accesses.operation")
                .contains("getContact"));

        get("manager", person + "/subject-access")
                .statusCode(200)
                .body("person.content.name", contains(marker))
                .body("person.content.contactPoints[0].value", hasItem(marker + "@example.com"))
                .body("versions.version", contains(1, 2))
                .body("versions[1].changes.property", contains("note"));
        assertProblem(as("agent").get(person + "/subject-access"), 403, "FORBIDDEN");
    }

    @Test
    void whoIsNotThereAndWhoMayNotAreRefused() {
        var organisation = company("Strict employer of one");
        var person = somebody(organisation);
        assertProblem(post("manager", person + "/erasure", REASON), 403, "FORBIDDEN");
        assertProblem(
                        post("admin", person + "/erasure", "{\"reason\":\"" + marker + " asked\"}"),
                        422,
                        "INVALID_REQUEST")
                .at("/reason");
        assertProblem(as("admin").get(person + "/erasure"), 404, "ERASURE_NOT_FOUND");
        var nobody = CUSTOMERS + "/" + organisation + "/contacts/" + UUID.randomUUID();
        assertProblem(post("admin", nobody + "/erasure", REASON), 404, "CONTACT_NOT_FOUND");
        var elsewhere = person.replace(organisation, company("Other employer of one"));
        assertProblem(post("admin", elsewhere + "/erasure", REASON), 404, "CONTACT_NOT_FOUND");
        get("agent", person).statusCode(200).body("contactPoints.value", hasItems(marker + "@example.com"));
    }

    /** Added under a key, so that the answer is stored, and changed. */
    private String somebody(String organisation) {
        var person = as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"name":"%1$s","note":"%1$s calls early","contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker))
                .post(CUSTOMERS + "/" + organisation + "/contacts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"note\":\"" + marker + " calls late\"}")
                .patch(person)
                .then()
                .statusCode(200);
        return person;
    }

    private static String added(String organisation, String name) {
        return post("agent", CUSTOMERS + "/" + organisation + "/contacts", "{\"name\":\"" + name + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Under a key, so that the answer is stored. */
    private static void kept(String text) {
        as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\"Mine\",\"filter\":{\"q\":[\"" + text + "\"]}}")
                .post("/api/v1/views")
                .then()
                .statusCode(201);
    }
}
