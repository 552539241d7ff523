package io.clientele.interaction.recording;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.interaction.Calls;
import io.clientele.interaction.CustomerServiceDouble;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.said.SaidJson;
import io.clientele.kit.testing.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnRealParts
class RecordingAnEntryTest {

    private static final String AT = "2026-01-31T09:30:00Z";

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();

    @Test
    void anEntryIsAnsweredAsItStandsInTheJournal() {
        var answer = Calls.post("""
                {"customerId":"%s","kind":"PURCHASE","occurredAt":"2026-01-31T10:30:00.123456789+01:00","channel":"WEB","lines":[
                 {"product":"green-tea","category":"drinks","quantity":"3","unitPrice":{"amount":"33.333333","currency":"CNY"},
                  "discount":{"amount":"5","currency":"CNY"}}]}""".formatted(customer));
        answer.then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/interactions/"))
                .header("ETag", notNullValue())
                .body("kind", equalTo("PURCHASE"))
                .body("status", equalTo("ACTIVE"))
                .body("occurredAt", equalTo("2026-01-31T09:30:00.123456Z"))
                .body("lines[0].quantity", equalTo("3"))
                .body("countedAmount.amount", equalTo("95.00"))
                .body("recordedBy", equalTo("agent@clientele"));
        var path = answer.header("Location");
        Calls.as("agent").get(path).then().statusCode(200).body("id", equalTo(answer.path("id")));
        Calls.as("agent")
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void entriesOf1997AreRecordedToo() {
        var id = Calls.recorded(Calls.purchase(customer, "11.77", "1997-01-01T12:00:00Z", null));
        Calls.get("/interactions/" + id).then().statusCode(200).body("occurredAt", equalTo("1997-01-01T12:00:00Z"));
    }

    @Test
    void theSameAgainIsAnsweredWithTheFirstEntry() {
        var body = Calls.purchase(customer, "10", AT, "order-" + customer);
        var first = Calls.recorded(body);
        Calls.post(body.replace(",", " ,\n")).then().statusCode(200).body("id", equalTo(first.toString()));
        Calls.get("/interactions?count=true&customerId=" + customer).then().body("total", equalTo(1));
    }

    @Test
    void somethingElseUnderTheSameReferenceIsAConflict() {
        Calls.recorded(Calls.purchase(customer, "10", AT, "order-" + customer));
        var answer = Calls.post(Calls.purchase(customer, "11", AT, "order-" + customer));
        ProblemAssert.assertProblem(answer, 409, "REFERENCE_TAKEN").at("/externalReference");
    }

    @Test
    void aCustomerIsFoundByAnotherSystemsKey() {
        var answer = Calls.post("""
                {"customerReference":{"system":"erp","id":"42 ä"},"kind":"NOTE","occurredAt":"%s","description":"x"}""".formatted(AT));
        answer.then()
                .statusCode(201)
                .body(
                        "customerId",
                        equalTo(CustomerServiceDouble.named("erp", "42 ä").toString()));
    }

    @Test
    void aRepetitionIsKnownThoughNobodyHasTheCustomersKeyAnyMore() {
        database.update(
                "insert into customer_reference (system, id, customer_id) values ('erp', 'nobody since', ?)", customer);
        var body = """
                {"customerReference":{"system":"erp","id":"nobody since"},"kind":"NOTE","summary":"x","occurredAt":"%s",
                 "externalReference":{"system":"erp","id":"note-%s"}}""".formatted(AT, customer);
        var first = Calls.recorded(body);
        database.update("delete from customer_reference where customer_id = ?", customer);

        Calls.post(body).then().statusCode(200).body("id", equalTo(first.toString()));
        Calls.post(body.replace("NOTE", "CONTACT")).then().statusCode(409).body("code", equalTo("REFERENCE_TAKEN"));
    }

    /** A time without seconds is read strictly alone. */
    @ParameterizedTest
    @ValueSource(strings = {AT, "2026-01-31T09:30Z"})
    void aRepetitionIsKnownThoughTheRulesOfTodayRefuseIt(String at) {
        var empty = Calls.entry(
                customer, "NOTE", at, ",\"externalReference\":{\"system\":\"erp\",\"id\":\"" + customer + "\"}");
        var first = Calls.recorded(empty.replace("\"NOTE\"", "\"NOTE\",\"summary\":\"x\""));
        database.update(
                "update external_reference set digest = ? where id = ?",
                SaidJson.digest(SaidJson.read(empty.replace(at, AT))),
                customer.toString());

        Calls.post(empty).then().statusCode(200).body("id", equalTo(first.toString()));
        assertThat(Calls.batch(empty, empty).getList("results.status", String.class))
                .containsExactly("DUPLICATE", "DUPLICATE");
        for (var other : List.of("other", "no\\u0000text")) {
            Calls.post(empty.replace("\"id\":\"", "\"id\":\"" + other)).then().statusCode(422);
        }
    }

    @Test
    void nobodysEntryIsRefused() {
        var nobody = UUID.fromString("ffffffff-0000-7000-8000-000000000001");
        ProblemAssert.assertProblem(Calls.post(Calls.purchase(nobody, "1", AT, null)), 422, "UNKNOWN_CUSTOMER")
                .at("/customerId");
        ProblemAssert.assertProblem(Calls.post("""
                {"customerReference":{"system":"erp","id":"nobody"},"kind":"NOTE","summary":"x","occurredAt":"%s"}""".formatted(AT)), 422, "UNKNOWN_CUSTOMER")
                .at("/customerReference");
    }

    @Test
    void whileCustomerServiceIsDownUnknownCustomersWait() {
        var unknown = UUID.fromString("eeeeeeee-0000-7000-8000-000000000001");
        var answer = Calls.post(Calls.purchase(unknown, "1", AT, null));
        ProblemAssert.assertProblem(answer, 503, "CUSTOMER_SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void allFaultsComeInOneAnswer() {
        var answer = Calls.post(Calls.entry(
                customer,
                "RETURN",
                "2099-01-01T00:00:00Z",
                ",\"nps\":3,\"amount\":{\"amount\":\"-1\",\"currency\":\"USD\"}"));
        ProblemAssert.assertProblem(answer, 422, "INVALID_REQUEST")
                .at("/occurredAt")
                .at("/nps")
                .at("/amount/amount")
                .at("/exchangeRate");
    }

    @Test
    void faultsOfShapeAndOfRulesComeInOneAnswer() {
        var answer = Calls.post("{\"customerId\":\"" + customer + "\",\"kind\":\"PURCHASE\",\"ocurredAt\":\"" + AT
                + "\",\"amount\":{\"amount\":\"-1\",\"currency\":\"CNY\"},\"lines\":[7],\"nps\":3}");
        ProblemAssert.assertProblem(answer, 400, "MALFORMED_REQUEST")
                .at("/ocurredAt")
                .at("/lines/0");
        var without = Calls.post("{\"customerId\":\"" + customer + "\",\"kind\":\"PURCHASE\",\"ocurredAt\":\"" + AT
                + "\",\"amount\":{\"amount\":\"-1\",\"currency\":\"CNY\"},\"nps\":3}");
        ProblemAssert.assertProblem(without, 400, "MALFORMED_REQUEST")
                .at("/ocurredAt")
                .at("/occurredAt")
                .at("/amount/amount")
                .at("/nps");
    }

    @Test
    void anUnknownPropertyIsRefusedWithTheNearestOne() {
        var answer = Calls.post(Calls.entry(customer, "NOTE", AT, ",\"sumary\":\"x\""));
        ProblemAssert.assertProblem(answer, 400, "MALFORMED_REQUEST").at("/sumary");
        assertThat(answer.asString()).contains("summary");
    }

    @Test
    void aReturnNamesAPurchaseOfTheSameCustomer() {
        var purchase = Calls.recorded(Calls.purchase(customer, "10", AT, null));
        Calls.post(returning(customer, purchase)).then().statusCode(201).body("returns", equalTo(purchase.toString()));
        ProblemAssert.assertProblem(Calls.post(returning(UUID.randomUUID(), purchase)), 422, "INVALID_REQUEST")
                .at("/returns");
        ProblemAssert.assertProblem(Calls.post(returning(customer, UUID.randomUUID())), 422, "INVALID_REQUEST")
                .at("/returns");
    }

    @Test
    void anotherCurrencyCountsAtItsRate() {
        Calls.post(Calls.entry(
                        customer,
                        "PURCHASE",
                        AT,
                        ",\"exchangeRate\":7.1234,\"amount\":{\"amount\":\"10.01\",\"currency\":\"USD\"}"))
                .then()
                .statusCode(201)
                .body("amount.currency", equalTo("USD"))
                .body("countedAmount.amount", equalTo("71.31"))
                .body("countedAmount.currency", equalTo("CNY"));
    }

    @Test
    void viewersDoNotRecord() {
        Calls.as("viewer")
                .contentType("application/json")
                .body(Calls.purchase(customer, "1", AT, null))
                .post("/api/v1/interactions")
                .then()
                .statusCode(403);
    }

    @Test
    void anIdempotencyKeyKeepsAnEntryWithoutReferenceSingle() {
        var body = Calls.purchase(customer, "1.000001", AT, null);
        var first = keyed(body).post("/api/v1/interactions");
        var second = keyed(body).post("/api/v1/interactions");
        second.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
        keyed(body.replace("000001", "000002"))
                .post("/api/v1/interactions")
                .then()
                .statusCode(422);
    }

    private io.clientele.kit.testing.http.Request keyed(String body) {
        return Calls.as("agent")
                .header("Idempotency-Key", customer.toString())
                .contentType("application/json")
                .body(body);
    }

    private static String returning(UUID customer, UUID purchase) {
        return Calls.entry(
                customer,
                "RETURN",
                AT,
                ",\"returns\":\"" + purchase + "\",\"amount\":{\"amount\":\"5\",\"currency\":\"CNY\"}");
    }
}
