package io.clientele.customer.people.key;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.customer.imports.Files;
import io.clientele.customer.people.People;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Response;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** People at organisations have keys of other systems, as customers have. */
@QuarkusTest
@WithBackends
class KeepingKeysOfPeopleTest {

    @Inject
    People people;

    @Inject
    Documents documents;

    @Inject
    Sql sql;

    private final String key = UUID.randomUUID().toString();
    private String mill;

    @BeforeEach
    void anOrganisation() {
        mill = company("Mill of keys");
    }

    @Test
    void whoHasAKeyIsFoundByIt() {
        var ada = add(mill, "Ada Adler", key);
        found("agent", key).body("items.id", contains(ada)).body("items[0].customerId", equalTo(mill));
        found("viewer", key)
                .body("items.name", contains("A*** A***"))
                .body("items[0].externalReferences.id", contains(key));
        found("agent", "nobody " + key).body("items", empty());
        var bea = add(company("Forge of keys"), "Bea", "b" + key);
        get("agent", by("b" + key) + "&externalReference=crm:" + key).body("items.id", contains(ada, bea));
        get("agent", CUSTOMERS + "?q=" + key).body("items.id", hasItem(mill));
        for (var query : List.of("", "?externalReference=:1")) {
            assertProblem(as("agent").get(CUSTOMERS + "/contacts" + query), 422, "INVALID_REQUEST");
        }
        for (var query : List.of(
                "?externalReference=", "?externalReference=crm", "?externalReference=crm:", "?externalReference=:42")) {
            assertProblem(as("agent").get(CUSTOMERS + "/contacts" + query), 400, "MALFORMED_REQUEST");
        }
        Patience.until("it is noted", () -> get("manager", "/api/v1/accesses?customerId=" + mill)
                .extract()
                .jsonPath()
                .getList("items.operation")
                .contains("findContacts"));
        get("manager", path(mill, ada) + "/subject-access")
                .body("externalReferences.reference", contains(key))
                .body("accesses.operation", hasItem("findContacts"));
    }

    @Test
    void aKeyBelongsToOnePersonWhereverThatOneIs() {
        var ada = add(mill, "Ada", key);
        var forge = company("Forge of keys");
        var taken = send(forge, "Ada", key);
        assertProblem(taken, 409, "EXTERNAL_REFERENCE_TAKEN");
        taken.then()
                .body("errors.pointer", contains("/externalReferences/0"))
                .body(
                        "errors[0].detail",
                        equalTo("crm:%s belongs to contact %s of customer %s.".formatted(key, ada, mill)));
        assertProblem(send(mill, "Bea", key), 409, "EXTERNAL_REFERENCE_TAKEN");
        get("agent", CUSTOMERS + "/" + forge + "/contacts").body("items", empty());
        var bea = add(mill, "Bea", "b" + key);
        assertProblem(change(mill, bea, keys("b" + key, key)), 409, "EXTERNAL_REFERENCE_TAKEN");
        found("agent", "b" + key).body("items[0].version", equalTo(1));

        var twice = send(mill, "Cem", "c" + key, "c" + key);
        assertProblem(twice, 422, "INVALID_REQUEST");
        twice.then()
                .body("errors.pointer", contains("/externalReferences/1"))
                .body("errors.code", contains("DUPLICATE"));
        assertProblem(post("agent", CUSTOMERS + "/" + mill + "/contacts", """
                        {"name":"Cem","externalReferences":[{"system":"a:b","id":""}]}"""), 422, "INVALID_REQUEST");
    }

    @Test
    void theSameBodyAgainIsTheSamePerson() {
        var ada = add(mill, "Ada", key);
        change(mill, ada, "\"title\":\"Head\"").then().statusCode(200);
        send(mill, "Ada", key)
                .then()
                .statusCode(200)
                .body("id", equalTo(ada))
                .body("title", equalTo("Head"))
                .header("ETag", notNullValue());
        get("agent", CUSTOMERS + "/" + mill + "/contacts?count=true").body("total", equalTo(1));
        change(mill, ada, keys("c" + key)).then().statusCode(200);
        send(mill, "Ada", key).then().statusCode(201);
    }

    @Test
    void theSameBodyWithItsKeysInAnotherOrderIsTheSamePerson() {
        var ada = add(mill, "Ada", key, "b" + key);
        send(mill, "Ada", "b" + key, key).then().statusCode(200).body("id", equalTo(ada));
        var file = Files.lines("?rows=PEOPLE&mode=CREATE", """
                {"customerId":"%1$s","name":"Ada","externalReferences":[{"system":"crm","id":"b%2$s"},{"system":"crm","id":"%2$s"}]}
                """.formatted(mill, key));
        assertThat(file.getInt("unchanged")).isEqualTo(1);
        assertProblem(send(mill, "Bea", "b" + key, key), 409, "EXTERNAL_REFERENCE_TAKEN");
        get("agent", CUSTOMERS + "/" + mill + "/contacts?count=true").body("total", equalTo(1));
    }

    /** Digests that were kept before the order did not matter are those of the bodies as they came. */
    @Test
    void whoWasAddedBeforeTheOrderDidNotMatterIsStillTheSame() {
        var ada = add(mill, "Ada", "b" + key, "a" + key);
        var said = people.get(UUID.fromString(mill), UUID.fromString(ada)).content();
        sql.execute(
                "update person_reference set digest = ? where person_id = ?",
                documents.digest(documents.text(said)),
                UUID.fromString(ada));
        send(mill, "Ada", "b" + key, "a" + key).then().statusCode(200).body("id", equalTo(ada));
    }

    @Test
    void whatIsGivenUpIsFreeAndStandsInTheHistory() {
        var ada = add(mill, "Ada", key, "b" + key);
        change(mill, ada, keys("b" + key, "c" + key)).then().statusCode(200);
        found("agent", key).body("items", empty());
        found("agent", "b" + key).body("items.id", contains(ada));
        found("agent", "c" + key).body("items.id", contains(ada));
        add(mill, "Bea", key);
        get("agent", path(mill, ada) + "/history")
                .body("items[0].changes.property", contains("externalReferences"))
                .body("items[0].changes[0].old.id", contains(key, "b" + key))
                .body("items[0].changes[0].new.id", contains("b" + key, "c" + key));
        change(mill, ada, "\"externalReferences\":null").then().statusCode(200).body("externalReferences", nullValue());
        as("agent").delete(path(mill, ada)).then().statusCode(204);
        add(mill, "Cem", "b" + key, "c" + key);
    }

    @Test
    void mergesCarryThemAndGiveThemBackAsTheyWere() {
        var forge = company("Forge of keys");
        var ada = add(forge, "Ada", key);
        var before = get("agent", path(forge, ada)).extract().asString();
        var merge = post("manager", "/api/v1/customer-merges", """
                        {"survivorId":"%s","mergedIds":["%s"]}""".formatted(mill, forge))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        found("agent", key).body("items.id", contains(ada));
        send(mill, "Ada", key).then().statusCode(200).body("id", equalTo(ada));
        assertProblem(send(mill, "Bea", key), 409, "EXTERNAL_REFERENCE_TAKEN");
        get("agent", CUSTOMERS + "/" + mill + "/contacts").body("items[0].externalReferences.id", contains(key));
        as("manager").delete("/api/v1/customer-merges/" + merge).then().statusCode(204);
        assertThat(get("agent", path(forge, ada)).extract().asString()).isEqualTo(before);
        found("agent", key).body("items.id", contains(ada));
        assertProblem(send(mill, "Ada", key), 409, "EXTERNAL_REFERENCE_TAKEN");
    }

    @Test
    void theyGoWithThePersonAndWithTheOrganisation() {
        var ada = add(mill, "Ada", key);
        var bea = add(mill, "Bea", "b" + key);
        post("admin", path(mill, ada) + "/erasure", "{}").then().statusCode(201);
        found("agent", key).body("items", empty());
        found("agent", "b" + key).body("items.id", contains(bea));
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + mill + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + mill).extract().statusCode() == 404);
        found("agent", "b" + key).body("items", empty());
    }

    private Checks found(String role, String reference) {
        return get(role, by(reference)).statusCode(200);
    }

    private static String by(String reference) {
        return CUSTOMERS + "/contacts?externalReference=crm:" + reference;
    }

    private static String add(String organisation, String name, String... keys) {
        return send(organisation, name, keys).then().statusCode(201).extract().path("id");
    }

    private static Response send(String organisation, String name, String... keys) {
        return post(
                "agent",
                CUSTOMERS + "/" + organisation + "/contacts",
                "{\"name\":\"%s\",%s}".formatted(name, keys(keys)));
    }

    private static Response change(String organisation, String person, String said) {
        return as("agent")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{" + said + "}")
                .patch(path(organisation, person));
    }

    private static String keys(String... keys) {
        return "\"externalReferences\":[%s]"
                .formatted(String.join(
                        ",",
                        List.of(keys).stream()
                                .map("{\"system\":\"crm\",\"id\":\"%s\"}"::formatted)
                                .toList()));
    }

    private static String path(String organisation, String person) {
        return CUSTOMERS + "/" + organisation + "/contacts/" + person;
    }
}
