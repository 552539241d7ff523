package io.clientele.customer.history;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ReadingThePastTest {

    @Test
    void aRecordIsAnsweredAsItWasAtAnyTime() {
        var id = company("First");
        String one = at(id);
        String two = patch(id, "*", "{\"region\":\"East\",\"tastes\":{\"colour\":\"red\"}}")
                .then()
                .extract()
                .path("updatedAt");
        String three = patch(id, "*", "{\"name\":\"Third\",\"region\":null,\"tastes\":{\"wine\":\"dry\"}}")
                .then()
                .extract()
                .path("updatedAt");

        get("agent", CUSTOMERS + "/" + id + "?asOf=" + one)
                .body("version", equalTo(1))
                .body("name", equalTo("First"))
                .body("region", nullValue())
                .body("tastes", nullValue())
                .body("updatedAt", equalTo(one));
        get("agent", CUSTOMERS + "/" + id + "?asOf=" + two)
                .body("version", equalTo(2))
                .body("region", equalTo("East"))
                .body("tastes.wine", nullValue());
        get("viewer", CUSTOMERS + "/" + id + "?asOf=" + three + "&fields=name")
                .body("name", equalTo("Third"))
                .body("version", nullValue());
        get("agent", CUSTOMERS + "/" + id + "?asOf=9999-01-01").body("version", equalTo(3));
    }

    @Test
    void beforeItsRegistrationThereWasNoCustomer() {
        var id = company("Late");
        get("agent", CUSTOMERS + "/" + id + "?asOf=2001-01-01")
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_NOT_FOUND"));
        get("agent", CUSTOMERS + "/" + id + "?asOf=yesterday").statusCode(400);
    }

    @Test
    void mergedCustomersStoodForThemselvesBeforeAndDoSoAgainAfterwards() {
        var merged = company("Merged");
        var survivor = company("Survivor");
        String before = at(survivor);
        var body = "{\"survivorId\":\"" + survivor + "\",\"mergedIds\":[\"" + merged
                + "\"],\"fields\":{\"region\":\"East\"}}";
        var merge = post("manager", "/api/v1/customer-merges", body).then().statusCode(201);
        String during = merge.extract().path("mergedAt");
        String id = merge.extract().path("id");

        for (var time : List.of("while it stands", "once it is undone")) {
            past(survivor, before).as(time).isEqualTo(survivor + " Survivor null");
            past(merged, before).as(time).isEqualTo(merged + " Merged null");
            past(survivor, during).as(time).isEqualTo(survivor + " Survivor East");
            past(merged, during).as(time).isEqualTo(survivor + " Survivor East");
            as("manager").delete("/api/v1/customer-merges/" + id).then().statusCode(204);
        }
        past(merged, at(merged)).isEqualTo(merged + " Merged null");
    }

    /** What a reader who follows where it is led finds. */
    private static AbstractStringAssert<?> past(String id, String time) {
        var record = get("agent", CUSTOMERS + "/" + id + "?asOf=" + time)
                .statusCode(200)
                .extract()
                .jsonPath();
        return assertThat(record.getString("id") + " " + record.getString("name") + " " + record.getString("region"));
    }

    private static String at(String id) {
        return get("agent", CUSTOMERS + "/" + id).extract().path("updatedAt");
    }
}
