package io.clientele.e2e.record;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.WhereIsIt;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** One person at an organisation is handed all that is held on them, and is erased from every table of the record; the others stay. */
class OnePersonAtAnOrganisationTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Api admin = suite.as("admin");
    private final String name = "Quillon" + UUID.randomUUID().toString().substring(0, 8);
    private final String organisation = agent.post(
                    "/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Employs two\"}")
            .expect(201)
            .text("/id");

    @Test
    void isHandedWhatIsHeldAndForgottenWithProof() {
        var person = works(name);
        var colleague = works("Bea Stays");
        agent.patch(person, "{\"note\":\"" + name + " calls late\"}", "*").expect(200);
        agent.get(person).expect(200);
        assertThat(found()).isOne();
        Suite.await("who looked is written", SOON, () -> manager.get(person + "/subject-access")
                .expect(200)
                .body()
                .path("accesses")
                .findValuesAsText("operation")
                .contains("getContact"));
        var held = manager.get(person + "/subject-access").expect(200).body().toString();
        assertThat(held).contains(name + "@example.com", "calls late").doesNotContain("Bea Stays");
        assertThat(agent.get(person + "/subject-access").status()).isEqualTo(403);
        assertThat(WhereIsIt.inDatabase(suite, "customer", name)).isNotEmpty();

        assertThat(erasure(manager, person)).isEqualTo(403);
        assertThat(erasure(admin, person)).isEqualTo(201);
        suite.awaitSettled(SOON);

        assertThat(WhereIsIt.inDatabase(suite, "customer", name)).isEmpty();
        assertThat(found()).isZero();
        assertThat(agent.get(person).expect(404).text("/code")).isEqualTo("CONTACT_NOT_FOUND");
        assertThat(agent.get(colleague).expect(200).text("/name")).isEqualTo("Bea Stays");
        assertThat(erasure(admin, person)).as("again").isEqualTo(200);
        var proof = admin.get(person + "/erasure").expect(200).body();
        assertThat(proof.path("stores").findValuesAsText("kind")).contains("TABLE", "LOG", "BACKUP");
        assertThat(proof.path("customerId").asText()).isEqualTo(organisation);
    }

    private int found() {
        return agent.get("/api/v1/customers?count=true&person=" + name)
                .expect(200)
                .body()
                .path("total")
                .asInt();
    }

    private static int erasure(Api api, String person) {
        return api.post(person + "/erasure", "{\"reason\":\"Asked for\"}").status();
    }

    private String works(String name) {
        return agent.post(
                        "/api/v1/customers/" + organisation + "/contacts", """
                        {"name":"%1$s","contactPoints":[{"type":"EMAIL","value":"%2$s@example.com"}]}""".formatted(name, name.replace(" ", ".")))
                .expect(201)
                .header("Location");
    }
}
