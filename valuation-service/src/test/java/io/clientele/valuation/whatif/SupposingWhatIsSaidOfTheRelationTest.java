package io.clientele.valuation.whatif;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Answers, invoices and payments that are supposed count for all that they would count for if they were posted. */
@QuarkusTest
@WithBackends
class SupposingWhatIsSaidOfTheRelationTest {

    private static final String AS_OF = "2025-06-15";
    private static final String SECOND = "7fffffff-ffff-7000-8000-000000000002";
    private static final String CARD = """
            {"code":"%s","definition":{"name":{"en":"Relation","zh":"关系"},"audience":"INTERMEDIARIES",
             "bands":[{"code":"ANY","label":{"en":"Any","zh":"任意"},"from":0}],"children":[
              {"code":"PAYING","label":{"en":"Paying","zh":"付款"},"indicator":"ON_TIME_PAYMENT_SHARE",
               "normalisation":{"kind":"TARGET_BANDS","bands":[{"from":0,"points":10},{"from":0.3,"points":60}]}},
              {"code":"CONTENT","label":{"en":"Content","zh":"满意"},"indicator":"SATISFACTION",
               "normalisation":{"kind":"TARGET_BANDS","bands":[{"from":-10,"points":30},{"from":0,"points":90}]}}]}}""";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private final UUID friend = UUID.randomUUID();
    private final String code =
            "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    private Told.Story story;
    private UUID invoice;

    @BeforeEach
    void oneWhoOwesUsSomething() {
        var other = told.of(friend).registered(1, "");
        other.entry("PURCHASE", "2025-06-01", "\"amount\":\"100\"");
        other.told();
        story = told.of(customer).registered(1, "\"creditGrade\":\"FAIR\",\"acquisitionCost\":\"75\"");
        story.entry("PURCHASE", "2025-01-10", "\"amount\":\"300\",\"cost\":\"100\"");
        invoice =
                story.entry("INVOICE", "2025-04-01", "\"amount\":\"90\",\"particulars\":{\"dueDate\":\"2025-05-01\"}");
        story.told();
    }

    @Test
    void itCountsAsIfPosted() {
        manager().body(CARD.formatted(code)).post("/api/v1/scorecards").then().statusCode(201);
        var scored = ",\"scorecards\":[{\"code\":\"" + code + "\",\"version\":1}]";
        var before = indicators();
        var asked = ask("\"record\":{},\"lifecycleProfit\":true,\"entries\":[" + supposed() + "]" + scored);
        // one of three in time; 30 open of 90 + 50 + 10; (−4 + 1 + 1) ÷ 3
        assertThat(after(asked, "ON_TIME_PAYMENT_SHARE")).isCloseTo(1 / 3.0, within(1e-4));
        assertThat(after(asked, "OVERDUE_SHARE")).isCloseTo(0.2, within(1e-4));
        assertThat(after(asked, "SATISFACTION")).isCloseTo(-2 / 3.0, within(1e-4));
        assertThat(after(asked, "RECOMMENDATION")).isEqualTo(3);
        assertThat(after(asked, "RESPONSE_SHARE")).isEqualTo(1);
        assertThat(asked.getDouble("scores[0].after.score")).isCloseTo(45, within(1e-9));
        assertThat(asked.getString("change.currentValue.amount")).isEqualTo("-5.00");
        assertThat(income(asked, "lifecycleProfit.before.")).isEqualTo("0.00");
        assertThat(income(asked, "lifecycleProfit.after.")).isEqualTo("50.00");
        assertThat(asked.getInt("lifecycleProfit.after.assumptions.dissatisfactions"))
                .isOne();

        post();
        assertThat(asked.getMap("after")).isEqualTo(read("/valuation").getMap(""));
        assertThat(views(asked)).isEqualTo(moved(before, indicators())).containsKeys("TRUST_INDEX", "EXPOSURE");
        var profit = read("/lifecycle-profit");
        for (var part : List.of("lifecycleProfit", "margin", "withoutEstimates", "explanation.amount", "assumptions")) {
            assertThat(asked.<Object>get("lifecycleProfit.after." + part))
                    .as(part)
                    .isEqualTo(profit.get(part));
        }
        var posted = ask("\"lifecycleProfit\":false" + scored);
        assertThat(posted.getDouble("scores[0].after.score")).isEqualTo(asked.getDouble("scores[0].after.score"));
        assertThat(posted.getMap("")).doesNotContainKey("lifecycleProfit");
    }

    @Test
    void aCorrectedInvoiceKeepsItsPayments() {
        var paid = "{\"kind\":\"PAYMENT\",\"about\":\"" + invoice + "\",\"amount\":" + money("90") + "}";
        var dearer =
                "\"corrections\":[{\"corrects\":\"" + invoice + "\",\"replacement\":{\"kind\":\"INVOICE\",\"amount\":"
                        + money("120") + ",\"dueDate\":\"2025-05-01\"}}]";
        var asked = ask("\"record\":{},\"entries\":[" + paid + "]," + dearer);
        assertThat(after(asked, "OVERDUE_SHARE")).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void whatTheJournalRefusesIsRefusedByName() {
        refused("{\"kind\":\"SURVEY_ANSWER\"}", "attributes");
        refused("{\"kind\":\"NOTE\",\"nps\":3}", "nps");
        refused(
                "{\"kind\":\"SURVEY_ANSWER\",\"attributes\":[" + attribute("a", 1, 2) + "," + attribute(" A ", 1, 2)
                        + "]}",
                "attributes/1/name");
        refused("{\"kind\":\"INVOICE\"}", "amount");
        refused("{\"kind\":\"INVOICE\",\"amount\":" + money("1") + ",\"paidDate\":\"2025-05-01\"}", "paidDate");
        refused("{\"kind\":\"INVOICE\",\"amount\":" + money("1") + ",\"dueDate\":\"1799-05-01\"}", "dueDate");
        refused("{\"kind\":\"PAYMENT\",\"amount\":" + money("-1") + "}", "amount/amount");
        refused("{\"kind\":\"PAYMENT\",\"amount\":" + money("1") + ",\"paidDate\":\"2025-06-20\"}", "paidDate");
        refused(
                "{\"kind\":\"PAYMENT\",\"amount\":" + money("1") + ",\"about\":\"" + UUID.randomUUID() + "\"}",
                "about");
        refused("{\"kind\":\"NOTE\",\"dueDate\":\"2025-05-01\",\"response\":\"OPENED\"}", "dueDate");
        refused("{\"kind\":\"REFERRAL\",\"referredCustomerId\":\"" + customer + "\"}", "referredCustomerId");
        var nobody = "{\"kind\":\"REFERRAL\",\"referredCustomerId\":\"" + UUID.randomUUID() + "\"}";
        refused(nobody, "referredCustomerId");
        assertThat(asked("\"entries\":[" + nobody + "]").asString()).contains("UNKNOWN_CUSTOMER");
        refused("{\"kind\":\"SURVEY_ANSWER\",\"nps\":11}", "nps");
        var decision = manager().body("""
                        {"customerId":"%s","cost":{"amount":"1","currency":"CNY"},"probabilityWith":0.9,
                         "probabilityWithout":0.5,"supposing":{"lifecycleProfit":true}}""".formatted(customer)).post("/api/v1/retention-evaluations");
        assertProblem(decision, 422, "INVALID_REQUEST").at("/supposing/lifecycleProfit");
    }

    private String supposed() {
        return String.join(
                ",",
                said(
                        "PAYMENT",
                        "2025-05-20",
                        "\"about\":\"" + invoice + "\",\"amount\":" + money("90") + ",\"paidDate\":\"2025-04-30\""),
                said("INVOICE", "2025-05-02", "\"amount\":" + money("50") + ",\"dueDate\":\"2025-05-10\""),
                said("PAYMENT", "2025-05-25", "\"about\":\"" + SECOND + "\",\"amount\":" + money("20")),
                said("PAYMENT", "2025-05-26", "\"amount\":" + money("10") + ",\"dueDate\":\"2025-05-20\""),
                said(
                        "SURVEY_ANSWER",
                        "2025-05-27",
                        "\"nps\":3,\"cost\":" + money("5") + ",\"attributes\":["
                                + attribute("delivery", 7, 3) + "," + attribute("price", 5, 6) + ","
                                + attribute("tea", 1, 2)
                                + "]"),
                said("MARKETING_TOUCH", "2025-05-28", "\"response\":\"CLICKED\""),
                said("REFERRAL", "2025-05-29", "\"referredCustomerId\":\"" + friend + "\""));
    }

    private void post() {
        story.entry("PAYMENT", "2025-05-20", """
                "amount":"90","particulars":{"about":"%s","paidDate":"2025-04-30"}""".formatted(invoice));
        var second =
                story.entry("INVOICE", "2025-05-02", "\"amount\":\"50\",\"particulars\":{\"dueDate\":\"2025-05-10\"}");
        story.entry("PAYMENT", "2025-05-25", "\"amount\":\"20\",\"particulars\":{\"about\":\"" + second + "\"}");
        story.entry("PAYMENT", "2025-05-26", "\"amount\":\"10\",\"particulars\":{\"dueDate\":\"2025-05-20\"}");
        story.entry("SURVEY_ANSWER", "2025-05-27", """
                "cost":"5","particulars":{"nps":3,"satisfaction":"-0.6666666666666667"}""");
        story.entry("MARKETING_TOUCH", "2025-05-28", "\"particulars\":{\"response\":\"CLICKED\"}");
        story.entry("REFERRAL", "2025-05-29", "\"particulars\":{\"referredCustomerId\":\"" + friend + "\"}");
        story.told();
    }

    private static String said(String kind, String day, String more) {
        return "{\"kind\":\"%s\",\"occurredAt\":\"%sT10:00:00Z\",%s}".formatted(kind, day, more);
    }

    private static String attribute(String name, int expected, int perceived) {
        return "{\"name\":\"%s\",\"expected\":%d,\"perceived\":%d}".formatted(name, expected, perceived);
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static double after(JsonPath asked, String indicator) {
        return asked.getDouble("indicators.find { it.code == '" + indicator + "' }.after.value");
    }

    private static String income(JsonPath asked, String at) {
        return asked.getString(at + "explanation.find { it.part == 'REFERRAL_INCOME' }.amount.amount");
    }

    private static Map<String, Object> views(JsonPath asked) {
        var views = new HashMap<String, Object>();
        List<Map<String, Object>> changes = asked.getList("indicators");
        changes.forEach(change -> views.put((String) change.get("code"), change.get("after")));
        return views;
    }

    private static Map<String, Object> moved(Map<String, Object> before, Map<String, Object> after) {
        var moved = new HashMap<>(after);
        moved.entrySet().removeIf(e -> Objects.equals(reads(e.getValue()), reads(before.get(e.getKey()))));
        return moved;
    }

    private static List<Object> reads(Object view) {
        var map = (Map<?, ?>) view;
        return Arrays.asList(map.get("value"), map.get("amount"), map.get("category"));
    }

    private Map<String, Object> indicators() {
        var byCode = new HashMap<String, Object>();
        List<Map<String, Object>> items = read("/indicators").getList("items");
        items.forEach(item -> byCode.put((String) item.get("code"), item));
        return byCode;
    }

    private JsonPath read(String what) {
        return manager()
                .get("/api/v1/customers/" + customer + what + "?asOf=" + AS_OF)
                .jsonPath();
    }

    private void refused(String entry, String field) {
        assertProblem(asked("\"entries\":[" + entry + "]"), 422, "INVALID_REQUEST")
                .at("/entries/0/" + field);
    }

    private JsonPath ask(String supposed) {
        var answer = asked(supposed);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String supposed) {
        return manager()
                .body("{\"asOf\":\"" + AS_OF + "\"," + supposed + "}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
