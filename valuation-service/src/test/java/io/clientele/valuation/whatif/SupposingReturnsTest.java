package io.clientele.valuation.whatif;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A return that is supposed names what it takes back, as one that is posted does. */
@QuarkusTest
@WithBackends
class SupposingReturnsTest {

    private static final String AS_OF = "2025-06-15";
    private static final String FIRST = "7fffffff-ffff-7000-8000-000000000001";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private Told.Story story;
    private UUID tea;
    private UUID cups;

    @BeforeEach
    void boughtTeaThenCups() {
        story = told.of(customer).registered(1, "");
        tea = story.entry("PURCHASE", "2025-03-01", bought("100", "60", "Tea"));
        cups = story.entry("PURCHASE", "2025-03-02", bought("200", "100", "Cups"));
        story.told();
    }

    @Test
    void itIsTakenFromWhatThatWasOfAsIfPosted() {
        var asked = ask("{\"kind\":\"RETURN\",\"occurredAt\":\"2025-03-03T10:00:00Z\",\"amount\":" + money("200")
                + ",\"returns\":\"" + cups + "\"}");
        assertThat(crossSold(asked, "lifecycleProfit.before.")).isEqualTo("100.00");
        assertThat(crossSold(asked, "lifecycleProfit.after.")).isEqualTo("-100.00");

        story.entry("RETURN", "2025-03-03", "\"amount\":\"200\",\"returns\":\"" + cups + "\"");
        story.told();
        var posted = manager()
                .get("/api/v1/customers/" + customer + "/lifecycle-profit?asOf=" + AS_OF)
                .jsonPath();
        assertThat(asked.<Object>get("lifecycleProfit.after.explanation.amount"))
                .isEqualTo(posted.get("explanation.amount"));
        assertThat(asked.<Object>get("change.currentValue.amount")).isEqualTo("-200.00");
    }

    @Test
    void whatIsSupposedBeforeItCanBeTakenBackToo() {
        var asked = ask("{\"kind\":\"PURCHASE\",\"lines\":[{\"category\":\"Cups\",\"quantity\":\"1\",\"unitPrice\":"
                + money("30") + "}]},{\"kind\":\"RETURN\",\"amount\":" + money("30") + ",\"returns\":\"" + FIRST
                + "\"}");
        assertThat(crossSold(asked, "lifecycleProfit.after.")).isEqualTo("100.00");
    }

    /** As the journal does: there is nothing to return of what was never bought. */
    @Test
    void itFallsWithAPurchaseThatIsVoided() {
        story.entry("RETURN", "2025-03-03", "\"amount\":\"200\",\"returns\":\"" + cups + "\"");
        story.told();
        var asked = answered(manager()
                .body("{\"asOf\":\"" + AS_OF + "\",\"corrections\":[{\"corrects\":\"" + cups + "\"}]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer));
        assertThat(asked.getString("after.currentValue.amount")).isEqualTo("40.00");
    }

    /** It cost 7 to serve, and takes nothing of what is left to return. */
    @Test
    void soDoesWhatIsExchanged() {
        var exchange = "{\"kind\":\"EXCHANGE\",\"occurredAt\":\"%sT10:00:00Z\",\"cost\":%s,\"returns\":\"%s\"}";
        story.entry("EXCHANGE", "2025-03-03", "\"cost\":\"7\",\"returns\":\"" + cups + "\"");
        story.told();
        ask(returning("200", cups, "2025-03-04"));
        ask(exchange.formatted("2025-03-04", money("200"), cups));
        refused(exchange.formatted("2025-03-01", money("1"), cups), "/entries/0/occurredAt", "OUT_OF_RANGE");
        var voided = answered(manager()
                .body("{\"asOf\":\"" + AS_OF + "\",\"corrections\":[{\"corrects\":\"" + cups + "\"}]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer));
        assertThat(voided.getString("before.currentValue.amount")).isEqualTo("133.00");
        assertThat(voided.getString("after.currentValue.amount")).isEqualTo("40.00");
    }

    @Test
    void noMoreIsReturnedThanWasBoughtAndNothingBefore() {
        var back = story.entry("RETURN", "2025-03-03", "\"amount\":\"150\",\"returns\":\"" + cups + "\"");
        story.entry("RETURN", "2025-07-01", "\"amount\":\"20\",\"returns\":\"" + cups + "\"");
        story.told();
        refused(returning("30.01", cups, "2025-03-04"), "/entries/0/amount", "OUT_OF_RANGE")
                .then()
                .body("errors[0].detail", containsString("30 CNY are left to return, and this is 30.01 CNY"));
        ask(returning("30", cups, "2025-03-04"));
        refused(
                returning("20", cups, "2025-03-04") + "," + returning("20", cups, "2025-03-05"),
                "/entries/1/amount",
                "OUT_OF_RANGE");
        refused(returning("1", cups, "2025-03-01"), "/entries/0/occurredAt", "OUT_OF_RANGE");
        var supposed = "{\"kind\":\"PURCHASE\",\"amount\":" + money("10") + "},";
        refused(
                supposed + "{\"kind\":\"RETURN\",\"amount\":" + money("11") + ",\"returns\":\"" + FIRST + "\"}",
                "/entries/1/amount",
                "OUT_OF_RANGE");
        corrected(back, returning("180", cups, "2025-03-03")).then().statusCode(200);
        corrected(back, returning("180.01", cups, "2025-03-03"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/corrections/0/replacement/amount"));
    }

    @Test
    void aPurchaseThatIsCorrectedIsEnoughForWhatWasReturnedOfIt() {
        story.entry("RETURN", "2025-03-03", "\"amount\":\"150\",\"returns\":\"" + cups + "\"");
        story.told();
        var less = corrected(cups, "{\"kind\":\"PURCHASE\",\"amount\":" + money("149.99") + "}");
        assertProblem(less, 422, "INVALID_REQUEST").at("/corrections/0/replacement/amount");
        less.then().body("errors[0].code", equalTo("OUT_OF_RANGE"), "errors[0].detail", containsString("150 CNY"));
        var later = corrected(
                cups,
                "{\"kind\":\"PURCHASE\",\"occurredAt\":\"2025-03-04T10:00:00Z\",\"amount\":" + money("200") + "}");
        assertProblem(later, 422, "INVALID_REQUEST").at("/corrections/0/replacement/occurredAt");
        var another = corrected(cups, "{\"kind\":\"NOTE\"}");
        assertProblem(another, 422, "INVALID_REQUEST").at("/corrections/0/replacement/kind");
        corrected(cups, "{\"kind\":\"PURCHASE\",\"amount\":" + money("150") + "}")
                .then()
                .statusCode(200);
    }

    /** The return names the purchase as it was at first; it is of what took its place, and falls with that. */
    @Test
    void whatTookThePlaceOfAPurchaseIsReturnedByAnyOfTheirIds() {
        story.replaced(cups, "PURCHASE", "2025-03-02", "2025-03-02", bought("200", "100", "Cups"));
        var again = story.entry(
                "PURCHASE", "2025-03-02", bought("90", "40", "Cups") + ",\"particulars\":{\"about\":\"" + cups + "\"}");
        story.told();
        refused(returning("90.01", cups, "2025-03-04"), "/entries/0/amount", "OUT_OF_RANGE");
        ask(returning("90", cups, "2025-03-04"));
        story.entry("RETURN", "2025-03-03", "\"amount\":\"50\",\"returns\":\"" + cups + "\"");
        story.told();
        refused(returning("40.01", again, "2025-03-04"), "/entries/0/amount", "OUT_OF_RANGE");
        var voided = answered(manager()
                .body("{\"asOf\":\"" + AS_OF + "\",\"corrections\":[{\"corrects\":\"" + again + "\"}]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer));
        assertThat(voided.getString("after.currentValue.amount")).isEqualTo("40.00");
    }

    @Test
    void whatDoesNotCountAnyMoreIsNotReturned() {
        story.replaced(cups, "PURCHASE", "2025-03-02", "2025-03-02", bought("200", "100", "Cups"));
        story.told();
        refused(returning("1", cups, "2025-03-04"), "/entries/0/returns", "VOIDED");
    }

    @Test
    void itMustNameAPurchaseOfTheCustomerAndOnlyAReturnDoes() {
        for (var other : new String[] {UUID.randomUUID().toString(), FIRST}) {
            var refused = asked("{\"kind\":\"RETURN\",\"amount\":" + money("1") + ",\"returns\":\"" + other + "\"}");
            assertProblem(refused, 422, "INVALID_REQUEST").at("/entries/0/returns");
        }
        var note = asked("{\"kind\":\"NOTE\",\"returns\":\"" + tea + "\"}");
        assertProblem(note, 422, "INVALID_REQUEST").at("/entries/0/returns");
    }

    private Response refused(String entries, String pointer, String code) {
        var answer = asked(entries);
        assertProblem(answer, 422, "INVALID_REQUEST").at(pointer);
        answer.then().body("errors[0].code", equalTo(code));
        return answer;
    }

    private Response corrected(UUID entry, String replacement) {
        return manager()
                .body("{\"asOf\":\"" + AS_OF + "\",\"corrections\":[{\"corrects\":\"" + entry + "\",\"replacement\":"
                        + replacement + "}]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static String returning(String amount, UUID purchase, String day) {
        return "{\"kind\":\"RETURN\",\"occurredAt\":\"%sT10:00:00Z\",\"amount\":%s,\"returns\":\"%s\"}"
                .formatted(day, money(amount), purchase);
    }

    private static String bought(String price, String cost, String category) {
        return """
                "amount":"%s","listAmount":"%s","cost":"%s",\
                "lines":[{"product":"p","category":"%s","quantity":"1","unitPrice":"%s"}]""".formatted(price, price, cost, category, price);
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static String crossSold(JsonPath asked, String at) {
        return asked.getString(at + "explanation.find { it.part == 'CROSS_SOLD_PROFIT' }.amount.amount");
    }

    private JsonPath ask(String entries) {
        return answered(asked(entries));
    }

    private static JsonPath answered(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asked(String entries) {
        return manager()
                .body("{\"asOf\":\"" + AS_OF + "\",\"lifecycleProfit\":true,\"entries\":[" + entries + "]}")
                .post("/api/v1/customers/{id}/valuation/what-if", customer);
    }

    private static Request manager() {
        return given().bearer(Tokens.of("manager")).contentType("application/json");
    }
}
