package io.clientele.customer;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ReadingACustomerTest {

    @Test
    void viewersSeePeopleMasked() {
        var id = Calls.register("""
                {"kind":"INDIVIDUAL","name":"Ada Adler","birthDate":"1984-05-17","income":{"amount":"1","currency":"CNY"},
                 "contactPoints":[{"type":"EMAIL","value":"ada@example.com","consents":[{"channel":"EMAIL","purpose":"MARKETING","granted":true}]}]}""");

        get("viewer", CUSTOMERS + "/" + id)
                .statusCode(200)
                .body("name", equalTo("A*** A***"))
                .body("birthDate", nullValue())
                .body("income", nullValue())
                .body("contactPoints[0].value", equalTo("a***@example.com"))
                .body("masked", hasItems("name", "birthDate", "income", "contactPoints"));
        get("system", CUSTOMERS + "/" + id).body("name", equalTo("Ada Adler")).body("masked", nullValue());
        assertThat(get("viewer", CUSTOMERS + "/" + id).extract().header("ETag"))
                .isNotEqualTo(get("agent", CUSTOMERS + "/" + id).extract().header("ETag"));
    }

    @Test
    void aKnownTagIsAnsweredWithoutABody() {
        var path = CUSTOMERS + "/" + company("Unchanged");
        var tag = get("agent", path).extract().header("ETag");
        as("agent").header("If-None-Match", tag).get(path).then().statusCode(304);
        as("agent")
                .header("If-None-Match", tag)
                .get(path + "?fields=name")
                .then()
                .statusCode(200)
                .body("kind", nullValue());
    }

    @Test
    void aCustomerThatIsNotThereIsAProblem() {
        get("viewer", CUSTOMERS + "/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
        get("viewer", CUSTOMERS + "/not-an-id").statusCode(404);
    }
}
