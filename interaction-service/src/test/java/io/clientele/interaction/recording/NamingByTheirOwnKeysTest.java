package io.clientele.interaction.recording;

import java.util.ArrayList;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Who feeds the journal by keys of their own need none of our ids to say how entries belong together. */
@QuarkusTest
@OnRealParts
class NamingByTheirOwnKeysTest {

    private static final String AT = "2026-01-31T09:30:00Z";
    private static final String LATER = "2026-02-02T09:30:00Z";

    private final UUID customer = UUID.randomUUID();
    private final String key = "k-" + customer;

    /** Whatever waits for others of the batch: a return after an earning is one of what was earned. */
    @Test
    void rowsOfOneCustomerActInTheirOrder() {
        var purchase = Calls.recorded(Calls.purchase(customer, "100", AT, null));
        var results = Calls.batch(
                Calls.entry(
                        customer,
                        "COMPLAINT",
                        AT,
                        ",\"severity\":\"LOW\",\"cause\":\"BEHAVIOUR\",\"summary\":\"late\"" + keyed("c")),
                Calls.entry(customer, "COMPLAINT_STEP", LATER, ",\"step\":{\"to\":\"ACKNOWLEDGED\"}" + about("c")),
                Calls.entry(
                        customer,
                        "POINTS_EARNED",
                        LATER,
                        ",\"points\":{\"number\":100},\"about\":\"" + purchase + "\""),
                Calls.entry(
                        customer,
                        "RETURN",
                        LATER,
                        ",\"amount\":{\"amount\":\"45\",\"currency\":\"CNY\"},\"returns\":\"" + purchase + "\""));
        assertThat(results.getList("results.status", String.class)).containsOnly("CREATED");
        Calls.get("/customers/" + customer + "/points").then().body("balance", equalTo(55));
    }

    @Test
    void everyRelationIsNamedByTheKeyOfTheOther() {
        var purchase = Calls.recorded(Calls.purchase(customer, "100", AT, key));
        var complaint = Calls.recorded(Calls.entry(customer, "COMPLAINT", AT, ",\"subject\":\"Late\"" + keyed("c")));
        var back = Calls.recorded(Calls.entry(
                customer,
                "RETURN",
                LATER,
                ",\"amount\":{\"amount\":\"40\",\"currency\":\"CNY\"}" + named("returnsReference", key)));
        var step = Calls.recorded(
                Calls.entry(customer, "COMPLAINT_STEP", LATER, ",\"step\":{\"to\":\"ACKNOWLEDGED\"}" + about("c")));
        Calls.get("/interactions/" + back)
                .then()
                .body("returns", equalTo(purchase.toString()))
                .body("returnsReference", nullValue());
        Calls.get("/interactions/" + step).then().body("about", equalTo(complaint.toString()));
        Calls.get("/complaints/" + complaint).then().body("state.code", equalTo("ACKNOWLEDGED"));
        var voiding = Calls.recorded("{\"kind\":\"CORRECTION\"" + named("correctsReference", key) + "}");
        Calls.get("/interactions/" + purchase)
                .then()
                .body("status", equalTo("VOIDED"))
                .body("correctedBy", equalTo(voiding.toString()));
    }

    @Test
    void theSameAgainIsTheFirstWhicheverWayItNames() {
        Calls.recorded(Calls.purchase(customer, "100", AT, key));
        var back = Calls.entry(
                customer,
                "RETURN",
                LATER,
                ",\"amount\":{\"amount\":\"40\",\"currency\":\"CNY\"}" + named("returnsReference", key)
                        + keyed("back"));
        var first = Calls.recorded(back);
        Calls.recorded("{\"kind\":\"CORRECTION\"" + named("correctsReference", key) + "}");
        Calls.post(back).then().statusCode(200).body("id", equalTo(first.toString()));
        assertThat(Calls.batch(back).getList("results.status")).containsExactly("DUPLICATE");
        Calls.post(back.replace("\"40\"", "\"41\"")).then().statusCode(409).body("code", equalTo("REFERENCE_TAKEN"));
    }

    @Test
    void whatNamesNothingOrSomethingElseIsRefused() {
        Calls.recorded(Calls.purchase(customer, "100", AT, key));
        var other = Calls.recorded(Calls.purchase(customer, "1", AT, null));
        var strangers = Calls.recorded(Calls.purchase(UUID.randomUUID(), "1", AT, "of-another-" + customer));
        assertThat(strangers).isNotNull();
        refused("COMPLAINT_STEP", about("none") + ",\"step\":{\"to\":\"CLOSED\"}", "/aboutReference", "UNKNOWN_ENTRY");
        refused(
                "COMPLAINT_STEP",
                named("aboutReference", key) + ",\"step\":{\"to\":\"CLOSED\"}",
                "/aboutReference",
                "NO_COMPLAINT");
        refused("COMPLAINT_STEP", ",\"step\":{\"to\":\"CLOSED\"}", "/about", "REQUIRED");
        refused(
                "EXCHANGE",
                exchange() + named("returnsReference", "of-another-" + customer),
                "/returnsReference",
                "NO_PURCHASE");
        refused(
                "EXCHANGE",
                exchange() + named("returnsReference", key) + ",\"returns\":\"" + other + "\"",
                "/returnsReference",
                "OTHER_ENTRY");
        refused(
                "NOTE",
                ",\"summary\":\"x\"" + named("returnsReference", key),
                "/returnsReference",
                "NOT_ALLOWED_FOR_KIND");
        refused(
                "EXCHANGE",
                exchange() + ",\"returnsReference\":{\"system\":\"sh op\",\"id\":\"1\"}",
                "/returnsReference/system",
                "BAD_CHARACTER");
    }

    @Test
    void bothWaysMayNameTheSameEntryOrOneThatTookItsPlace() {
        var first = Calls.recorded(Calls.purchase(customer, "100", AT, key));
        var by = Calls.recorded("""
                {"kind":"CORRECTION"%s,"corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"90","currency":"CNY"}}}""".formatted(named("correctsReference", key), first));
        for (var each : new UUID[] {first, by}) {
            var exchange = Calls.recorded(Calls.entry(
                    customer,
                    "EXCHANGE",
                    LATER,
                    exchange() + named("returnsReference", key) + ",\"returns\":\"" + each + "\""));
            Calls.get("/interactions/" + exchange).then().body("returns", equalTo(each.toString()));
        }
        var answer = Calls.post(
                "{\"kind\":\"CORRECTION\"" + named("correctsReference", key) + ",\"corrects\":\"" + by + "\"}");
        ProblemAssert.assertProblem(answer, 422, "INVALID_REQUEST").at("/correctsReference");
    }

    @Test
    void rowsOfABatchNameRowsBeforeThem() {
        var result = Calls.batch(
                Calls.entry(customer, "COMPLAINT", AT, ",\"subject\":\"Late\"" + keyed("c")),
                Calls.entry(
                        customer,
                        "COMPLAINT_STEP",
                        LATER,
                        ",\"step\":{\"to\":\"ACKNOWLEDGED\"}" + about("c") + keyed("s")),
                Calls.entry(
                        customer,
                        "COMPLAINT_STEP",
                        "2026-02-03T09:30:00Z",
                        ",\"step\":{\"to\":\"IN_PROGRESS\"}" + about("c") + keyed("t")),
                "{\"kind\":\"CORRECTION\"" + named("correctsReference", "t-" + customer) + "}",
                Calls.entry(
                        customer,
                        "COMPLAINT_STEP",
                        "2026-02-04T09:30:00Z",
                        ",\"step\":{\"to\":\"IN_PROGRESS\"}" + about("c")),
                Calls.purchase(customer, "100", AT, key),
                Calls.entry(
                        customer,
                        "RETURN",
                        LATER,
                        ",\"amount\":{\"amount\":\"40\",\"currency\":\"CNY\"}" + named("returnsReference", key)),
                Calls.entry(customer, "COMPLAINT_STEP", LATER, ",\"step\":{\"to\":\"CLOSED\"}" + about("nothing")));
        assertThat(result.getList("results.status", String.class))
                .containsExactly(
                        "CREATED", "CREATED", "CREATED", "CREATED", "CREATED", "CREATED", "CREATED", "REJECTED");
        Calls.get("/complaints/" + result.getString("results[0].id"))
                .then()
                .body("state.code", equalTo("IN_PROGRESS"))
                .body("since", equalTo("2026-02-04T09:30:00Z"));
        Calls.get("/interactions/" + result.getString("results[6].id"))
                .then()
                .body("returns", equalTo(result.getString("results[5].id")));
    }

    @Test
    void aRowMayNotNameOneThatWasRefused() {
        var result = Calls.batch(
                Calls.purchase(customer, "-100", AT, key),
                Calls.entry(customer, "EXCHANGE", LATER, exchange() + named("returnsReference", key)));
        assertThat(result.getList("results.status", String.class)).containsExactly("REJECTED", "REJECTED");
        assertThat(result.getString("results[1].problem.errors[0].code")).isEqualTo("UNKNOWN_ENTRY");
    }

    @Test
    void anAtomicBatchOfRowsThatNameEachOtherLetsAllInOrNone() {
        var good = Calls.purchase(customer, "100", AT, key);
        var exchange = Calls.entry(customer, "EXCHANGE", LATER, exchange() + named("returnsReference", key));
        var bad = Calls.entry(customer, "EXCHANGE", LATER, exchange() + named("returnsReference", "none-" + customer));
        atomic(good, exchange, bad)
                .then()
                .body("results.problem.code", contains("BATCH_REFUSED", "BATCH_REFUSED", "INVALID_REQUEST"));
        Calls.get("/interactions?customerId=" + customer).then().body("items.size()", equalTo(0));
        atomic(good, exchange).then().body("created", equalTo(2));
    }

    @Test
    void manyPairsAreTwoWavesAndNoMore() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            rows.add(Calls.purchase(customer, "1", AT, i + key));
            rows.add(Calls.entry(customer, "EXCHANGE", LATER, exchange() + named("returnsReference", i + key)));
        }
        assertThat(Calls.batch(rows.toArray(String[]::new)).getInt("created")).isEqualTo(1_000);
    }

    private void refused(String kind, String more, String pointer, String code) {
        var answer = Calls.post(Calls.entry(customer, kind, LATER, more));
        ProblemAssert.assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        answer.then().body("errors[0].code", equalTo(code));
    }

    private static io.clientele.kit.testing.http.Response atomic(String... rows) {
        return Calls.as("system")
                .contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .post("/api/v1/interactions/batch?atomic=true");
    }

    private static String exchange() {
        return ",\"exchange\":{\"product\":\"tea\",\"replacement\":\"coffee\"}";
    }

    private static String named(String property, String id) {
        return ",\"" + property + "\":{\"system\":\"shop\",\"id\":\"" + id + "\"}";
    }

    private String about(String prefix) {
        return named("aboutReference", prefix + "-" + customer);
    }

    private String keyed(String prefix) {
        return named("externalReference", prefix + "-" + customer);
    }
}
