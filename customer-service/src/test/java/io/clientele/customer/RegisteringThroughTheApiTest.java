package io.clientele.customer;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.CUSTOMERS;
import static io.clientele.customer.Calls.as;
import static io.clientele.customer.Calls.company;
import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.post;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@WithBackends
class RegisteringThroughTheApiTest {

    @Test
    void answersTheCustomerWithItsPlaceAndTag() {
        var key = key();
        var answer = post("""
                {"kind":"COMPANY","name":"Novak & Hale","externalReferences":[{"system":"erp","id":"%s"}],
                 "roles":["CUSTOMER","SUPPLIER"],"industry":"MACHINERY","annualRevenue":{"amount":"1250000.5","currency":"CNY"},
                 "employees":240,"region":"East","citySize":"TIER_1","operatingState":"PROFIT","source":"TRADE_FAIR_CARD",
                 "acquisitionCost":{"amount":"99.999","currency":"CNY"},"needs":{"delivery":"before noon"}}""".formatted(key));

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", CUSTOMERS + "/" + id)
                .body("version", equalTo(1))
                .body("annualRevenue.amount", equalTo("1250000.50"))
                .body("acquisitionCost.amount", equalTo("100.00"))
                .body("roles", hasItems("CUSTOMER", "SUPPLIER"))
                .body("createdAt", equalTo(answer.path("updatedAt")));
        get("agent", CUSTOMERS + "/" + id)
                .statusCode(200)
                .header("ETag", answer.header("ETag"))
                .header("Vary", containsString("Authorization"))
                .body("externalReferences[0].id", equalTo(key))
                .body("needs.delivery", equalTo("before noon"));
    }

    @Test
    void theSameBodyUnderTheSameReferenceIsTheSameCustomer() {
        var body = referenced(key(), "First");
        String id = post(body).then().statusCode(201).extract().path("id");

        post(body).then().statusCode(200).body("id", equalTo(id));
        Calls.patch(id, "*", "{\"name\":\"Renamed\"}").then().statusCode(200);
        post(body).then().statusCode(200).body("id", equalTo(id)).body("name", equalTo("Renamed"));
    }

    @Test
    void anotherBodyUnderTheSameReferenceIsRefused() {
        var key = key();
        String id =
                post(referenced(key, "First")).then().statusCode(201).extract().path("id");

        post(referenced(key, "Second"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("EXTERNAL_REFERENCE_TAKEN"))
                .body("errors[0].pointer", equalTo("/externalReferences/0"))
                .body("errors[0].detail", containsString(id));
    }

    @Test
    void ofThoseWhoRegisterTheSameAtOnceOneCreates() throws Exception {
        var body = referenced(key(), "Contended");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> post(body).statusCode())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        }
    }

    @Test
    void anIdempotencyKeyBringsTheStoredAnswer() {
        var key = key();
        var body = "{\"kind\":\"COMPANY\",\"name\":\"Once\"}";
        var first = as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CUSTOMERS);
        var again = as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CUSTOMERS);

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void faultsOfShapeAndOfRulesComeInOneAnswer() {
        post("""
                {"kind":"INDIVIDUAL","nmae":"Ada","birthDate":"2999-01-01","industry":"FOOD","employees":"many","externalReferences":[{"system":"a b","id":"1"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/nmae",
                                "/employees",
                                "/name",
                                "/birthDate",
                                "/industry",
                                "/externalReferences/0/system"))
                .body("errors.find { it.pointer == '/birthDate' }.code", equalTo("IN_THE_FUTURE"))
                .body("errors.find { it.pointer == '/nmae' }.detail", containsString("name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"COMPANY\"} | 422 | /name",
                "{\"kind\":\"COMPANY\",\"name\":\" \"} | 422 | /name",
                "{\"kind\":\"CLUB\",\"name\":\"A\"} | 400 | /kind",
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"gender\":\"FEMALE\"} | 422 | /gender",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A\",\"operatingState\":\"LOSS\"} | 422 | /operatingState",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A\",\"householdSize\":0} | 422 | /householdSize",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A\",\"birthDate\":\"17.5.1984\"} | 400 | /birthDate",
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"roles\":[]} | 422 | /roles",
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"annualRevenue\":{\"amount\":\"1\",\"currency\":\"XQQ\"}} | 422 | /annualRevenue/currency",
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"parentId\":\"0198c0de-7a11-7000-8000-00000000dead\"} | 422 | /parentId",
                "{\"kind\":\"COMPANY\",\"name\":\"A\",\"referredBy\":\"0198c0de-7a11-7000-8000-00000000dead\"} | 422 | /referredBy",
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"A\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"nobody\"}]} | 422 | /contactPoints/0/value",
            })
    void whatIsWrongIsNamed(String body, int status, String pointer) {
        post(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("type", containsString("/problems/"));
    }

    @Test
    void malformedJsonAndOtherMediaTypesAreProblems() {
        post("{\"kind\":").then().statusCode(400).contentType("application/problem+json");
        as("agent").contentType("text/plain").body("x").post(CUSTOMERS).then().statusCode(415);
        as("agent").put(CUSTOMERS).then().statusCode(405);
    }

    @Test
    void aParentMustBeAnOrganisation() {
        var parent = company("Mother");
        post("{\"kind\":\"COMPANY\",\"name\":\"Daughter\",\"parentId\":\"" + parent + "\"}")
                .then()
                .statusCode(201);
        var person = Calls.register("{\"kind\":\"INDIVIDUAL\",\"name\":\"Ada\"}");
        post("{\"kind\":\"COMPANY\",\"name\":\"Daughter\",\"parentId\":\"" + person + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_AN_ORGANISATION"));
    }

    @Test
    void onlyAgentsAndSystemsRegister() {
        var body = "{\"kind\":\"COMPANY\",\"name\":\"A\"}";
        as("viewer")
                .contentType("application/json")
                .body(body)
                .post(CUSTOMERS)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(body)
                .post(CUSTOMERS)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.expired("agent"))
                .contentType("application/json")
                .body(body)
                .post(CUSTOMERS)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.forged("admin"))
                .get(CUSTOMERS)
                .then()
                .statusCode(401);
        as("system")
                .contentType("application/json")
                .body(body)
                .post(CUSTOMERS)
                .then()
                .statusCode(201);
    }

    private static String referenced(String key, String name) {
        return "{\"kind\":\"COMPANY\",\"name\":\"" + name + "\",\"externalReferences\":[{\"system\":\"erp\",\"id\":\""
                + key + "\"}]}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
