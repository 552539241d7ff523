package io.clientele.customer.people.privacy;

import java.util.List;
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
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody was called and reached by before, and who read it elsewhere, counts as much as the record of today. */
@QuarkusTest
@WithBackends
class ErasingWhatAPersonWasTest {

    private static final String REASON = "{\"reason\":\"Asked for\"}";

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DataSource database;

    @Test
    void formerNamesAndAddressesOfAPersonAreLookedForToo() {
        var person = added(company("Employer of the renamed"));
        renamed(person);
        kept("q", marker);
        kept("contactPoint", marker + "@example.com");

        assertProblem(
                        post("admin", person + "/erasure", "{\"reason\":\"" + marker + " asked\"}"),
                        422,
                        "INVALID_REQUEST")
                .at("/reason");
        post("admin", person + "/erasure", REASON).then().statusCode(201);

        assertThat(Traces.of(database, marker)).isEmpty();
    }

    @Test
    void andThoseOfACustomer() {
        var id = register("{\"kind\":\"INDIVIDUAL\"," + said(marker) + "}");
        renamed(CUSTOMERS + "/" + id);
        kept("q", marker);
        kept("contactPoint", marker + "@example.com");

        assertProblem(
                        post(
                                "admin",
                                "/api/v1/erasures",
                                "{\"customerId\":\"" + id + "\",\"reason\":\"" + marker + " asked\"}"),
                        422,
                        "INVALID_REQUEST")
                .at("/reason");
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + id + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> as("agent").get(CUSTOMERS + "/" + id).statusCode() == 404);
        confirm(id);

        assertThat(Traces.of(database, marker)).isEmpty();
    }

    @Test
    void whoReadThePersonAtTheSurvivorOfAMergeIsTold() {
        var survivor = company("Surviving employer");
        var merged = company("Merged employer");
        var person = added(merged);
        get("manager", CUSTOMERS + "/" + survivor + "/contacts").statusCode(200);
        post("manager", "/api/v1/customer-merges", """
                {"survivorId":"%s","mergedIds":["%s"]}""".formatted(survivor, merged))
                .then()
                .statusCode(201);
        get("agent", CUSTOMERS + "/" + survivor + "/contacts").statusCode(200);

        Patience.until("who looked at the survivor's people is written", () -> accesses(person)
                .contains("listContacts"));
        assertThat(accesses(person).stream().filter("listContacts"::equals)).hasSize(1);
    }

    private static List<String> accesses(String person) {
        return as("manager").get(person + "/subject-access").jsonPath().getList("accesses.operation");
    }

    private String added(String organisation) {
        return post("agent", CUSTOMERS + "/" + organisation + "/contacts", "{" + said(marker) + "}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String said(String name) {
        return "\"name\":\"%1$s\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"%1$s@example.com\"}]"
                .formatted(name);
    }

    private static void renamed(String path) {
        as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{" + said("Somebody" + UUID.randomUUID()) + "}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void kept(String parameter, String text) {
        post("agent", "/api/v1/views", "{\"name\":\"Mine\",\"filter\":{\"" + parameter + "\":[\"" + text + "\"]}}")
                .then()
                .statusCode(201);
    }
}
