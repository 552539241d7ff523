package io.clientele.valuation.whatif;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.indicator.Told;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void itMustNameAPurchaseOfTheCustomerAndOnlyAReturnDoes() {
        for (var other : new String[] {UUID.randomUUID().toString(), FIRST}) {
            var refused = asked("{\"kind\":\"RETURN\",\"amount\":" + money("1") + ",\"returns\":\"" + other + "\"}");
            assertProblem(refused, 422, "INVALID_REQUEST").at("/entries/0/returns");
        }
        var note = asked("{\"kind\":\"NOTE\",\"returns\":\"" + tea + "\"}");
        assertProblem(note, 422, "INVALID_REQUEST").at("/entries/0/returns");
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

    private static RequestSpecification manager() {
        return given().auth().oauth2(Tokens.of("manager")).contentType("application/json");
    }
}
