package io.clientele.valuation.lifecycle;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class ReadingALifecycleProfitTest {

    private static final String PROFIT = "/api/v1/customers/{id}/lifecycle-profit";

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID customer = UUID.randomUUID();
    private final UUID friend = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private UUID purchase;
    private UUID referral;
    private UUID complaint;

    @BeforeEach
    void aStory() {
        brought(friend, "\"referredBy\":\"" + customer + "\"", "300");
        brought(neighbour, "", "100");
        brought(stranger, "\"referredBy\":\"" + UUID.randomUUID() + "\"", "900");
        var story = told.of(customer).registered(1, "\"acquisitionCost\":\"75\"");
        purchase = story.entry("PURCHASE", "2025-03-01", """
                "amount":"950","listAmount":"1000","discount":"50","cost":"500",\
                "lines":[{"product":"a","category":"Tea","quantity":"6","unitPrice":"100"},\
                {"product":"b","category":"Cups","quantity":"4","unitPrice":"100"}]""");
        story.entry("CONTACT", "2025-03-05", "\"channel\":\"PHONE\",\"cost\":\"20\"");
        referral = story.entry("REFERRAL", "2025-04-01", referring(neighbour));
        story.entry("REFERRAL", "2025-04-02", referring(stranger));
        complaint = story.entry("COMPLAINT", "2025-05-01", "");
        story.entry("SURVEY_ANSWER", "2025-05-02", "\"particulars\":{\"nps\":9}");
        story.told();
    }

    @Test
    void theMarginIsTheSumOfBothValuesAsTheyAreShown() {
        var other = UUID.randomUUID();
        var story = told.of(other).registered(1, "");
        story.entry("PURCHASE", "2023-03-01", "\"amount\":\"10.005\"");
        story.entry("PURCHASE", "2025-03-01", "\"amount\":\"20.005\"");
        story.told();
        // 10.00 + 20.00, though both together are 30.01
        var answer = viewer().get(PROFIT + "?asOf=2025-12-31", other).jsonPath();
        assertThat(answer.getString("margin.amount")).isEqualTo("30.00");
        assertThat(answer.getString("lifecycleProfit.amount")).isEqualTo("30.00");
        assertThat(amount(answer, "BASIC_PROFIT").add(amount(answer, "COST_SAVED")))
                .isEqualByComparingTo("30.00");
    }

    @Test
    void everyLineCountsAtItsOwnCostAndAReturnWithItsDiscount() {
        var other = UUID.randomUUID();
        var story = told.of(other).registered(1, "");
        story.entry("PURCHASE", "2025-03-01", """
                "amount":"160","listAmount":"160","cost":"90",\
                "lines":[{"product":"a","category":"Tea","quantity":"1","unitPrice":"100","unitCost":"20"},\
                {"product":"b","category":"Cups","quantity":"2","unitPrice":"30","unitCost":"35"}]""");
        story.entry("RETURN", "2025-04-01", """
                "amount":"120","listAmount":"160","discount":"40",\
                "lines":[{"product":"a","category":"Tea","quantity":"1","unitPrice":"100"},\
                {"product":"b","category":"Cups","quantity":"2","unitPrice":"30","discount":"40"}]""");
        story.told();
        var answer = viewer().get(PROFIT + "?asOf=2025-12-31", other).jsonPath();
        // Tea 100 − 20 − 100, Cups 60 − 70 − (60 − 40)
        assertThat(amount(answer, "BASIC_PROFIT")).isEqualByComparingTo("-20");
        assertThat(amount(answer, "CROSS_SOLD_PROFIT")).isEqualByComparingTo("-30");
    }

    /** Cups: 200 − 100 − 200, and of what is given back for both, half: Tea sold for 50, Cups for 100 − 50. */
    @Test
    void aReturnIsOfWhatThePurchaseThatItNamesWasOf() {
        var other = UUID.randomUUID();
        var story = told.of(other).registered(1, "");
        story.entry("PURCHASE", "2025-03-01", one("100", "60", "Tea", "100"));
        var cups = story.entry("PURCHASE", "2025-03-02", one("200", "100", "Cups", "200"));
        story.told();
        assertThat(crossSold(other)).isEqualByComparingTo("100");
        var back = story.entry("RETURN", "2025-03-03", "\"amount\":\"200\",\"returns\":\"" + cups + "\"");
        story.told();
        assertThat(crossSold(other)).isEqualByComparingTo("-100");
        var both = story.entry("PURCHASE", "2025-03-04", """
                "amount":"100","listAmount":"150","discount":"50","cost":"0",\
                "lines":[{"product":"a","category":"Tea","quantity":"1","unitPrice":"50"},\
                {"product":"b","category":"Cups","quantity":"1","unitPrice":"100","discount":"50"}]""");
        story.entry("RETURN", "2025-03-05", "\"amount\":\"60\",\"returns\":\"" + both + "\"");
        story.entry(
                "RETURN",
                "2025-03-06",
                "\"amount\":\"7\",\"returns\":\"" + both + "\","
                        + "\"lines\":[{\"product\":\"a\",\"category\":\"Tea\",\"quantity\":\"1\",\"unitPrice\":\"7\"}]");
        story.told();
        var answer = viewer().get(PROFIT + "?asOf=2025-12-31", other).jsonPath();
        // Tea 100 − 60 + 50 − 30 − 7, Cups −100 + 100 − 30
        assertThat(amount(answer, "BASIC_PROFIT")).isEqualByComparingTo("53");
        assertThat(amount(answer, "CROSS_SOLD_PROFIT")).isEqualByComparingTo("-30");
        assertThat(answer.getList(part("CROSS_SOLD_PROFIT") + ".entries", String.class))
                .contains(back.toString());
    }

    @Test
    void theTermsAddUpAndNameTheirEntries() {
        var answer = read("?asOf=2025-12-31");
        assertThat(amount(answer, "PRICE_CONCESSIONS")).isEqualByComparingTo("-50");
        assertThat(amount(answer, "ACQUISITION_COST")).isEqualByComparingTo("-75");
        assertThat(amount(answer, "REFERRAL_INCOME")).isEqualByComparingTo("200");
        assertThat(new BigDecimal(answer.getString("assumptions.referredMargin.amount"))
                        .multiply(new BigDecimal(answer.getString("assumptions.referralShare"))))
                .isEqualByComparingTo("200");
        assertThat(answer.getInt("assumptions.dissatisfactions")).isEqualTo(1);
        assertThat(answer.getString("margin.amount")).isEqualTo("430.00");
        assertThat(answer.getString("basicCategory")).isEqualTo("Tea");
        var sum = answer.<String>getList("explanation.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(answer.getString("lifecycleProfit.amount"));
        assertThat(answer.getList(part("CROSS_SOLD_PROFIT") + ".entries", String.class))
                .containsExactly(purchase.toString());
        assertThat(answer.getList(part("BAD_WORD_OF_MOUTH") + ".entries", String.class))
                .containsExactly(complaint.toString());
        assertThat(answer.getBoolean(part("BAD_WORD_OF_MOUTH") + ".estimate")).isTrue();
    }

    @Test
    void referralsAreTakenFromTheJournalAndFromRecordsWhichGoBefore() {
        var answer = read("?asOf=2025-12-31");
        assertThat(answer.getList(part("REFERRAL_INCOME") + ".customers", String.class))
                .containsExactlyInAnyOrder(friend.toString(), neighbour.toString());
        assertThat(answer.getList(part("REFERRAL_INCOME") + ".entries", String.class))
                .containsExactly(referral.toString());
    }

    @Test
    void whatWasBeforeIsAnsweredToo() {
        var before = read("?asOf=2025-02-01");
        assertThat(before.getString("margin.amount")).isEqualTo("0.00");
        assertThat(amount(before, "REFERRAL_INCOME")).isEqualByComparingTo("0");
    }

    @Test
    void theModelIsNamedWhoseFitHasMeasuredTheBase() {
        assertThat(read("?asOf=2025-12-31").getMap("")).doesNotContainKey("model");
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('BG_NBD', 600_030, '{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426}',
                        '{"marginRate":0.3,"meanRevenue":120}', '2020-01-01', -1, 10, true, 'CONVERGED', 'for a test',
                        'P1W', now()) ON CONFLICT DO NOTHING""");
        given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .body("{\"version\":600030}")
                .put("/api/v1/models/BG_NBD/active")
                .then()
                .statusCode(200);
        var answer = read("?asOf=2025-12-31");
        database.execute("DELETE FROM active_model WHERE model = 'BG_NBD'");
        assertThat(answer.getString("model.name")).isEqualTo("BG_NBD");
        assertThat(answer.getInt("model.version")).isEqualTo(600_030);
        assertThat(amount(answer, "BAD_WORD_OF_MOUTH")).isNegative();
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        var answer =
                viewer().header("Accept-Language", "zh").get(PROFIT, customer).jsonPath();
        assertThat(answer.getString("explanation[0].label")).isEqualTo("基本利润");
    }

    @Test
    void nobodyIsRefused() {
        assertProblem(viewer().get(PROFIT, UUID.randomUUID()), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get(PROFIT + "?asof=2025-01-01", customer), 400, "MALFORMED_REQUEST")
                .atParameter("asof");
        assertThat(given().get(PROFIT, customer).statusCode()).isEqualTo(401);
    }

    private BigDecimal crossSold(UUID who) {
        return amount(viewer().get(PROFIT + "?asOf=2025-12-31", who).jsonPath(), "CROSS_SOLD_PROFIT");
    }

    private static String one(String amount, String cost, String category, String price) {
        return """
                "amount":"%s","listAmount":"%s","cost":"%s",\
                "lines":[{"product":"p","category":"%s","quantity":"1","unitPrice":"%s"}]""".formatted(amount, price, cost, category, price);
    }

    private void brought(UUID who, String record, String spends) {
        var story = told.of(who).registered(1, record);
        story.entry("PURCHASE", "2025-06-01", "\"amount\":\"" + spends + "\"");
        story.told();
    }

    private static String referring(UUID who) {
        return "\"particulars\":{\"referredCustomerId\":\"" + who + "\"}";
    }

    private static String part(String name) {
        return "explanation.find { it.part == '" + name + "' }";
    }

    private static BigDecimal amount(JsonPath answer, String name) {
        return new BigDecimal(answer.getString(part(name) + ".amount.amount"));
    }

    private JsonPath read(String query) {
        var answer = viewer().get(PROFIT + query, customer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
