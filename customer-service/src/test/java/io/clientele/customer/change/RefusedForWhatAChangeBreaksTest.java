package io.clientele.customer.change;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.customer.Calls;
import io.clientele.customer.imports.Files;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Of a record that breaks rules which came after it everything else is changed as of any other. */
@QuarkusTest
@WithBackends
class RefusedForWhatAChangeBreaksTest {

    /** As if the base currency, what a region must be, and what is asked of names in tastes had been other ones. */
    private static final String BROKEN = """
            {"acquisitionCost":{"amount":1,"currency":"USD"},"region":"","tastes":{"colour":"","shape":"round"}}""";

    private static final String REACHED = """
            {"kind":"COMPANY","name":"Reached","contactPoints":[
              {"type":"PHONE","value":"010 6552 9988"},{"type":"EMAIL","value":"a@example.com"}]}""";

    @Inject
    Sql sql;

    @Test
    void whatIsNotTouchedMayBeBroken() {
        var id = broken(company("Mill"));
        patch(id, "{\"industry\":\"FOOD\"}")
                .statusCode(200)
                .body("industry", equalTo("FOOD"))
                .body("acquisitionCost.currency", equalTo("USD"));
        patch(id, "{\"tastes\":{\"shape\":\"oval\"}}").statusCode(200);
        get("agent", CUSTOMERS + "/" + id + "/history")
                .body("items[0].changes.property", contains("tastes"))
                .body("items[1].changes.property", contains("industry"));
    }

    @Test
    void whatIsTouchedIsMadeRight() {
        var id = broken(company("Mill"));
        refused(id, "{\"acquisitionCost\":{\"amount\":\"2\"}}", "/acquisitionCost/currency");
        refused(id, "{\"region\":\" \",\"industry\":\"FOOD\"}", "/region");
        refused(id, "{\"tastes\":{\"colour\":\" \"}}", "/tastes/colour");
        patch(id, "{\"acquisitionCost\":{\"amount\":\"2\",\"currency\":\"CNY\"}}")
                .statusCode(200);
        patch(id, "{\"region\":\"West\"}").statusCode(200).body("region", equalTo("West"));
        refused(id, "{\"acquisitionCost\":{\"currency\":\"USD\"}}", "/acquisitionCost/currency");
    }

    @Test
    void onlyWhatTheChangeBreaksIsNamed() {
        var id = broken(register("{\"kind\":\"COMPANY\",\"name\":\"Mill\",\"industry\":\"FOOD\"}"));
        refused(id, "{\"birthDate\":\"1990-01-01\"}", "/birthDate");
        refused(id, "{\"employees\":-1}", "/employees");
        refused(id, "{\"kind\":\"INDIVIDUAL\"}", "/industry");
        refused(id, "{\"parentId\":\"0198c0de-7a11-7000-8000-00000000dead\"}", "/parentId");
    }

    @Test
    void aContactPointIsTouchedByItself() {
        var id = brokenPhone();
        var email = "{\"type\":\"EMAIL\",\"value\":\"b@example.com\"}";
        patch(id, points(email, phone("none")))
                .statusCode(200)
                .body("contactPoints.value", contains(email("b"), "none"));
        refused(id, points(email, phone("nobody")), "/contactPoints/1/value");
        patch(id, points(phone("none"), email, phone("none"))).statusCode(422);
        verify(id, "EMAIL", email("b")).statusCode(201);
        get("agent", CUSTOMERS + "/" + id).body("contactPoints[1].value", equalTo("none"));
        patch(id, points(email, phone("010 6552 9988"))).statusCode(200);
    }

    @Test
    void contactPointsAreVerifiedWhateverIsBrokenElsewhere() {
        var id = broken(register(REACHED));
        verify(id, "PHONE", "010 6552 9988").statusCode(201);
        patch(id, points(phone("010 6552 9989"))).statusCode(200);
    }

    @Test
    void aConsentIsWithdrawnOfAContactPointThatIsBroken() {
        var id = brokenPhone();
        patch(id, "{\"region\":\"West\"}").statusCode(200);
        post(
                        "agent",
                        CUSTOMERS + "/" + id + "/consents",
                        "{\"channel\":\"SMS\",\"purpose\":\"MARKETING\",\"granted\":false}")
                .then()
                .statusCode(201);
        get("agent", CUSTOMERS + "/" + id).body("contactPoints[0].consents.granted", contains(false));
    }

    @Test
    void aFileChangesWhatItTouches() {
        var key = UUID.randomUUID().toString();
        var id = broken(register(
                "{\"kind\":\"COMPANY\",\"name\":\"Mill\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s\"}]}"
                        .formatted(key)));
        var row = "{\"externalReferences\":[{\"system\":\"erp\",\"id\":\"%s\"}],%s}\n";
        var done = Files.lines(
                "",
                row.formatted(key, "\"industry\":\"FOOD\"")
                        + row.formatted(key, "\"acquisitionCost\":{\"amount\":\"3\"}"));
        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        get("agent", CUSTOMERS + "/" + id).body("industry", equalTo("FOOD")).body("version", equalTo(2));
    }

    @Test
    void aMergeAndItsUndoing() {
        var survivor = broken(company("Survivor"));
        var merged = register("{\"kind\":\"COMPANY\",\"name\":\"Merged\",\"industry\":\"FOOD\"}");
        String merge = post("manager", "/api/v1/customer-merges", """
                        {"survivorId":"%s","mergedIds":["%s"],"fields":{"industry":"%2$s"}}""".formatted(survivor, merged))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("agent", CUSTOMERS + "/" + survivor).body("industry", equalTo("FOOD"));
        as("manager").delete("/api/v1/customer-merges/" + merge).then().statusCode(204);
        get("agent", CUSTOMERS + "/" + survivor).body("industry", nullValue());
    }

    @Test
    void anErasureTakesTheNameOutOfWhoeverNamedIt() {
        var parent = company("Parent");
        var id = broken(register("{\"kind\":\"COMPANY\",\"name\":\"Mill\",\"parentId\":\"" + parent + "\"}"));
        post("admin", "/api/v1/erasures", "{\"customerId\":\"" + parent + "\"}")
                .then()
                .statusCode(202);
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + parent).extract().statusCode() == 404);
        get("agent", CUSTOMERS + "/" + id).body("parentId", nullValue()).body("version", equalTo(2));
    }

    private String broken(String id) {
        sql.execute("update customer set document = document || ?::jsonb where id = ?", BROKEN, UUID.fromString(id));
        return id;
    }

    /** As if any text had been a phone number, and somebody had consented there. */
    private String brokenPhone() {
        var id = register(REACHED.replace("9988\"", """
                9988","consents":[{"channel":"SMS","purpose":"MARKETING","granted":true}]"""));
        sql.execute(
                "update customer set document = jsonb_set(document, '{contactPoints,0,value}', '\"none\"') where id = ?",
                UUID.fromString(id));
        sql.execute("update consent_entry set contact_point = 'none' where customer_id = ?", UUID.fromString(id));
        return id;
    }

    private static Checks patch(String id, String patch) {
        return Calls.patch(id, "*", patch).then();
    }

    private static void refused(String id, String patch, String pointer) {
        patch(id, patch).statusCode(422).body("errors.pointer", contains(pointer));
    }

    private static Checks verify(String id, String type, String value) {
        return post(
                        "agent",
                        CUSTOMERS + "/" + id + "/verifications",
                        "{\"contactPoint\":{\"type\":\"%s\",\"value\":\"%s\"}}".formatted(type, value))
                .then();
    }

    private static String points(String... points) {
        return "{\"contactPoints\":[" + String.join(",", points) + "]}";
    }

    private static String phone(String value) {
        return """
                {"type":"PHONE","value":"%s","consents":[{"channel":"SMS","purpose":"MARKETING","granted":true}]}""".formatted(value);
    }

    private static String email(String name) {
        return name + "@example.com";
    }
}
