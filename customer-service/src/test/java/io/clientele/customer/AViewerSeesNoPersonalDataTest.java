package io.clientele.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.CommittedOpenApi;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

/** Every operation that reads, as the document lists them, asked by a viewer about people who are named in all they can be. */
@QuarkusTest
@WithBackends
class AViewerSeesNoPersonalDataTest {

    private final String marker = "Zenobia" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> leaks = new ArrayList<>();
    private int answered;

    @Test
    void noOperationShowsWhoItIs() {
        var person = somebody();
        var company = companyWithPeople();
        CommittedOpenApi.committed("customer").path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("/jobs"))
                .forEach(path -> List.of(person, company).forEach(id -> ask(path.getKey(), id)));
        ask("/api/v1/customers?externalReference=erp:" + person, person);
        assertThat(leaks).isEmpty();
        assertThat(answered).isGreaterThan(20);
        assertThat(as("agent").get("/api/v1/customers/" + person).asString()).contains(marker);
    }

    /** With every id that a list one step up shows for the second parameter of a path. */
    private void ask(String template, String id) {
        var path = template.replaceFirst("\\{[^}]+}", id);
        if (!path.contains("{")) {
            look(path);
            return;
        }
        var list = path.substring(0, path.indexOf("/{"));
        List<String> ids = as("agent").get(list).jsonPath().getList("items.id");
        if (ids != null) {
            ids.forEach(each -> look(path.replaceFirst("\\{[^}]+}", each)));
        }
    }

    private void look(String path) {
        var answer = as("viewer").get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 403, 404, 422);
        if (answer.statusCode() == 200) {
            answered++;
        }
        if (answer.asString().contains(marker)) {
            leaks.add(path);
        }
    }

    private String somebody() {
        var id = register("""
                {"kind":"INDIVIDUAL","name":"%1$s","occupation":"%1$s","tastes":{"tea":"%1$s"},"needs":{"tea":"%1$s"},"ownerId":"rep-of-theirs",
                 "contactPoints":[{"type":"EMAIL","value":"x.%1$s@example.com","label":"%1$s","consents":[
                   {"channel":"EMAIL","purpose":"MARKETING","granted":true,"at":"2026-01-10T00:00:00Z"}]}]}""".formatted(marker));
        patch(id, "*", "{\"name\":\"" + marker + " II\"}").then().statusCode(200);
        post("agent", customer(id, "verifications"), "{\"note\":\"" + marker + "\"}")
                .then()
                .statusCode(201);
        post(
                        "agent",
                        customer(id, "consents"),
                        "{\"channel\":\"PHONE\",\"purpose\":\"MARKETING\",\"granted\":false,\"evidence\":\"" + marker
                                + "\"}")
                .then()
                .statusCode(201);
        post("agent", "/api/v1/ownership-requests", "{\"customerId\":\"" + id + "\",\"note\":\"" + marker + "\"}");
        return id;
    }

    private String companyWithPeople() {
        var id = register(
                "{\"kind\":\"COMPANY\",\"name\":\"Works\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"x."
                        + marker + "@example.com\",\"label\":\"" + marker + "\"}]}");
        post(
                        "agent",
                        customer(id, "contacts"),
                        "{\"name\":\"" + marker + "\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"x." + marker
                                + "@example.com\",\"label\":\"" + marker + "\"}]}")
                .then()
                .statusCode(201);
        return id;
    }

    private static String customer(String id, String part) {
        return "/api/v1/customers/" + id + "/" + part;
    }
}
