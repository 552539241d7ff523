package io.clientele.customer.erasure;

import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.Traces;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static io.clientele.customer.Calls.register;
import static io.clientele.customer.erasure.ErasureCalls.ERASURES;
import static io.clientele.customer.erasure.ErasureCalls.confirm;
import static io.clientele.customer.erasure.ErasureCalls.erase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Who was taken for another leaves nothing with that one, whatever became of it before the merge was undone. */
@QuarkusTest
@WithBackends
class ErasingAfterAnUndoneMergeTest {

    private static final String MERGES = "/api/v1/customer-merges";

    private final String marker = "Quillon" + UUID.randomUUID().toString().substring(0, 8);
    private String gone;
    private String other;

    @Inject
    DataSource database;

    @BeforeEach
    void twoPeople() {
        gone = register("""
                {"kind":"INDIVIDUAL","name":"%1$s the first","gender":"FEMALE","occupation":"Baker","education":"School",
                 "contactPoints":[{"type":"EMAIL","value":"%1$s@example.com"}]}""".formatted(marker));
        other = register("""
                {"kind":"INDIVIDUAL","name":"Other","gender":"MALE",
                 "contactPoints":[{"type":"EMAIL","value":"own@example.com"}]}""");
    }

    @Test
    void whatTheMergeTookOverGoes() {
        var points = """
                [{"type":"EMAIL","value":"own@example.com"},{"type":"EMAIL","value":"%s@example.com","consents":[
                  {"channel":"EMAIL","purpose":"MARKETING","granted":true}]}]""".formatted(marker);
        var merge = merge("{\"name\":\"%s\",\"gender\":\"%s\",\"contactPoints\":%s}".formatted(gone, gone, points));
        String during = get("agent", CUSTOMERS + "/" + other).extract().path("updatedAt");
        change("{\"contactPoints\":" + points.replace("MARKETING", "SERVICE") + "}");
        undo(merge);
        get("agent", CUSTOMERS + "/" + other)
                .body("name", equalTo("Other"))
                .body("gender", equalTo("MALE"))
                .body("contactPoints.value", contains("own@example.com"));
        get("agent", CUSTOMERS + "/" + other + "?asOf=" + during).body("gender", equalTo("FEMALE"));
        awaitErased();

        assertThat(Traces.of(database, marker)).isEmpty();
        get("agent", CUSTOMERS + "/" + other + "/history")
                .body("items[0].changes.find { it.property == 'gender' }.erased", contains("old"))
                .body("items[0].changes.find { it.property == 'gender' }.new", equalTo("MALE"))
                .body("items[2].changes.find { it.property == 'name' }.erased", contains("new"))
                .body("items[2].changes.find { it.property == 'name' }.old", equalTo("Other"));
        get("agent", CUSTOMERS + "/" + other + "?asOf=" + during)
                .body("name", equalTo("Other"))
                .body("gender", equalTo("MALE"))
                .body("contactPoints.value", contains("own@example.com"));
        get("viewer", CUSTOMERS + "/" + other + "?asOf=" + during).statusCode(200);
        get("admin", ERASURES + "?customerId=" + gone)
                .body("items[0].stores.name", hasItem(containsString("merges that were undone")));
    }

    @Test
    void whatSomebodyMadeOfItMeanwhileGoesUnlessItWasSaidAgain() {
        var merge = merge("{\"name\":\"%1$s\",\"education\":\"%1$s\",\"occupation\":\"%1$s\"}".formatted(gone));
        change("{\"name\":\"Q. " + marker + " the 1st\",\"education\":\"College\",\"occupation\":\"Pastry cook\"}");
        undo(merge);
        get("viewer", MERGES + "/" + merge).body("keptFields", hasItem("name"));
        get("agent", CUSTOMERS + "/" + other).body("name", containsString(marker));
        change("{\"education\":\"University\",\"region\":\"East\"}");
        awaitErased();

        assertThat(Traces.of(database, marker)).isEmpty();
        assertThat(Traces.of(database, "Pastry cook")).isEmpty();
        get("agent", CUSTOMERS + "/" + other)
                .body("name", equalTo("Other"))
                .body("education", equalTo("University"))
                .body("occupation", nullValue())
                .body("region", equalTo("East"))
                .body("contactPoints.value", contains("own@example.com"));
    }

    private String merge(String fields) {
        return post(
                        "manager",
                        MERGES,
                        "{\"survivorId\":\"" + other + "\",\"mergedIds\":[\"" + gone + "\"],\"fields\":" + fields + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String body) {
        patch(other, "*", body).then().statusCode(200);
    }

    private static void undo(String merge) {
        as("manager").delete(MERGES + "/" + merge).then().statusCode(204);
    }

    private void awaitErased() {
        erase(gone, "Asked for");
        Patience.until(
                "the record is gone",
                () -> get("agent", CUSTOMERS + "/" + gone).extract().statusCode() == 404);
        confirm(gone);
    }
}
