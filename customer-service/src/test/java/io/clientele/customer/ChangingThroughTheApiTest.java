package io.clientele.customer;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.patch;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithBackends
class ChangingThroughTheApiTest {

    @Test
    void aMergePatchReplacesAndRemovesAndLeavesTheRest() {
        var id = register(
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"region\":\"East\",\"needs\":{\"a\":\"1\",\"b\":\"2\"},\"campaign\":\"spring\"}");
        var tag = get("agent", CUSTOMERS + "/" + id).extract().header("ETag");

        var answer = patch(id, tag, "{\"region\":\"West\",\"campaign\":null,\"needs\":{\"a\":null}}");

        answer.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("A"))
                .body("region", equalTo("West"))
                .body("campaign", nullValue())
                .body("needs.a", nullValue())
                .body("needs.b", equalTo("2"));
        get("agent", CUSTOMERS + "/" + id).header("ETag", answer.header("ETag"));
    }

    @Test
    void anyTagOfTheCurrentVersionFits() {
        var id = company("Tagged");
        var viewers =
                get("viewer", CUSTOMERS + "/" + id + "?fields=name").extract().header("ETag");
        patch(id, viewers, "{\"region\":\"West\"}").then().statusCode(200);
        patch(id, viewers, "{\"region\":\"South\"}").then().statusCode(412).body("code", equalTo("STALE"));
        patch(id, null, "{\"region\":\"South\"}").then().statusCode(428);
        patch(id, "no tag", "{\"region\":\"South\"}").then().statusCode(400);
    }

    @Test
    void whatThereIsNotCannotBeTakenAway() {
        var id = company("Taken");
        patch(id, "*", "{\"regon\":null,\"annualRevenue\":{\"amout\":null}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/regon", "/annualRevenue/amout"))
                .body("errors.detail", hasItem(containsString("Did you mean region?")));
        patch(id, "*", "{\"region\":null}").then().statusCode(200).body("version", equalTo(1));
        patch(id, "*", "{\"tastes\":{\"none\":null},\"attributes\":{\"none\":null}}")
                .then()
                .statusCode(200);
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        var id = company("Same");
        patch(id, "*", "{\"name\":\"Same\"}").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void whatComesOfAPatchKeepsTheRules() {
        var id = company("Ruled");
        patch(id, "*", "{\"name\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("/name"));
        patch(id, "*", "{\"birthDate\":\"1984-05-17\"}").then().statusCode(422);
        patch(id, "*", "{\"version\":7}").then().statusCode(400).body("errors[0].pointer", equalTo("/version"));
        patch(id, "*", "[]").then().statusCode(400);
        patch(UUID.randomUUID().toString(), "*", "{}").then().statusCode(404);
        as("viewer")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(CUSTOMERS + "/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void aReferenceCanMoveOnlyOnceItIsFree() {
        var key = UUID.randomUUID().toString();
        var list = "{\"externalReferences\":[{\"system\":\"crm\",\"id\":\"" + key + "\"}]}";
        var first = company("Holder");
        var second = company("Wants it");
        patch(first, "*", list).then().statusCode(200);
        patch(second, "*", list).then().statusCode(409).body("errors[0].detail", containsString(first));
        patch(first, "*", "{\"externalReferences\":null}").then().statusCode(200);
        patch(second, "*", list).then().statusCode(200);
        get("viewer", CUSTOMERS + "?externalReference=crm:" + key).body("items.id", contains(second));
    }

    @Test
    void ofAHundredChangesOfOneVersionOneWins() throws Exception {
        var id = company("Contended");
        var tag = get("agent", CUSTOMERS + "/" + id).extract().header("ETag");
        try (var threads = Executors.newFixedThreadPool(20)) {
            var calls = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> patch(id, tag, "{\"region\":\"R" + i + "\"}").statusCode())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status == 412).hasSize(99);
        }
        get("agent", CUSTOMERS + "/" + id).body("version", equalTo(2));
    }

    @Test
    void noCircleOfParentsComesOfTwoChangesAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var a = company("A");
            var b = company("B");
            try (var threads = Executors.newFixedThreadPool(2)) {
                var calls = List.<Callable<Integer>>of(
                        () -> patch(a, "*", "{\"parentId\":\"" + b + "\"}").statusCode(),
                        () -> patch(b, "*", "{\"parentId\":\"" + a + "\"}").statusCode());
                var statuses = threads.invokeAll(calls).stream()
                        .map(future -> future.resultNow())
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            }
        }
    }

    @Test
    void aCircleOfAnyLengthIsRefused() {
        var top = company("Top");
        var middle = register("{\"kind\":\"COMPANY\",\"name\":\"Middle\",\"parentId\":\"" + top + "\"}");
        var bottom = register("{\"kind\":\"COMPANY\",\"name\":\"Bottom\",\"parentId\":\"" + middle + "\"}");
        patch(top, "*", "{\"parentId\":\"" + bottom + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("CYCLE"));
        patch(top, "*", "{\"kind\":\"INDIVIDUAL\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("HAS_SUBSIDIARIES"));
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        var id = register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada Adler\",\"region\":\"East\"}");
        patch(id, "*", "{\"region\":\"West\"}");
        patch(id, "*", "{\"name\":\"Ada Brook\"}");

        get("agent", CUSTOMERS + "/" + id + "/history")
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items[0].changedBy", equalTo("agent@clientele"))
                .body("items[0].changes[0].old", equalTo("Ada Adler"))
                .body("items[1].changes[0].property", equalTo("region"))
                .body("items[1].changes[0].new", equalTo("West"))
                .body("items[2].changes.size()", equalTo(0));
        get("viewer", CUSTOMERS + "/" + id + "/history")
                .body("items[0].changes[0].old", nullValue())
                .body("items[1].changes[0].old", equalTo("East"));
        String cursor = get("viewer", CUSTOMERS + "/" + id + "/history?limit=2&count=true")
                .body("total", equalTo(3))
                .extract()
                .path("nextCursor");
        get("viewer", CUSTOMERS + "/" + id + "/history?limit=2&cursor=" + cursor)
                .body("items.version", contains(1))
                .body("nextCursor", nullValue());
        get("viewer", CUSTOMERS + "/" + UUID.randomUUID() + "/history").statusCode(404);
    }

    @Test
    void amountsInTheHistoryHaveTheDigitsOfTheirCurrency() {
        var id = register(
                "{\"kind\":\"COMPANY\",\"name\":\"Counts\",\"annualRevenue\":{\"amount\":\"482.5\",\"currency\":\"CNY\"}}");
        patch(id, "*", "{\"annualRevenue\":{\"amount\":\"500\",\"currency\":\"JPY\"}}");

        get("agent", CUSTOMERS + "/" + id + "/history")
                .body("items[0].changes[0].old.amount", equalTo("482.50"))
                .body("items[0].changes[0].new.amount", equalTo("500"));
    }
}
