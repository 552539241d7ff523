package io.clientele.valuation.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Request;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class IndicatorsOfACustomerTest {

    private static final String ALL = "/api/v1/customers/{id}/indicators";

    @Inject
    Told told;

    private final UUID customer = UUID.randomUUID();
    private UUID purchase;
    private UUID contract;

    @BeforeEach
    void aStory() {
        var story = told.of(customer).registered(1, "\"creditGrade\":\"POOR\"").registered(2, """
                        "creditGrade":"FAIR","region":"East",\
                        "walletEstimate":{"yearlyAmount":"2000","estimatedOn":"2025-02-01"}""");
        purchase = story.entry("PURCHASE", "2025-03-01", """
                "amount":"500","lines":[{"product":"p","category":"food","quantity":"5","unitPrice":"100"}]""");
        var invoice = story.entry("INVOICE", "2025-03-01", """
                "amount":"500","particulars":{"dueDate":"2025-03-31"}""");
        story.entry("PAYMENT", "2025-03-20", """
                "amount":"500","particulars":{"about":"%s"}""".formatted(invoice));
        contract = story.entry("CONTRACT_STARTED", "2025-04-01", """
                "particulars":{"contract":{"termFrom":"2025-04-01","termTo":"2026-04-01","recurringAmount":"120",\
                "recurringPeriod":"P3M","exposure":"1000"}}""");
        story.told();
    }

    @Test
    void eachSaysWhatItIsMadeOf() {
        var read = read("?asOf=2025-12-31");
        assertThat(read.getDouble("items.find { it.code == 'RAROC' }.value"))
                .isCloseTo((500 - 0.03 * 0.45 * 1000) / 80, within(1e-9));
        assertThat(amount(read, "EXPECTED_LOSS")).isEqualByComparingTo("13.50");
        assertThat(amount(read, "RECURRING_AMOUNT")).isEqualByComparingTo("40.00");
        assertThat(read.getFloat("items.find { it.code == 'ON_TIME_PAYMENT_SHARE' }.value"))
                .isEqualTo(1);
        assertThat(read.getString("items.find { it.code == 'REGION' }.category"))
                .isEqualTo("East");
        assertThat(read.getFloat("items.find { it.code == 'SHARE_OF_WALLET' }.value"))
                .isEqualTo(0.25f);
        assertThat(read("/SHARE_OF_WALLET?asOf=2025-01-31").getList("items[0].missing.code", String.class))
                .containsExactly("WALLET_ESTIMATE");
        List<Object> parts = read.getList("items.find { it.code == 'LOYALTY_INDEX' }.parts.contribution");
        var sum = parts.stream().map(p -> new BigDecimal(p.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(read.getString("items.find { it.code == 'LOYALTY_INDEX' }.value"));
    }

    @Test
    void instantsOutOfReachAreRefused() {
        for (var asked : List.of("?asOf=1600-01-01", "?knownAt=2300-01-01", "/LOYALTY_INDEX?asOf=1600-01-01")) {
            assertProblem(given().bearer(Tokens.of("viewer")).get(ALL + asked, customer), 422, "INVALID_REQUEST");
        }
        assertProblem(
                        given().bearer(Tokens.of("viewer"))
                                .get(ALL + "/REVENUE/history?from=1600-01-01&to=1600-01-31", customer),
                        422,
                        "INVALID_REQUEST")
                .atParameter("from");
        assertProblem(
                given().bearer(Tokens.of("viewer")).get("/api/v1/customers/{id}/scores?asOf=1600-01-01", customer),
                422,
                "INVALID_REQUEST");
    }

    @Test
    void oneNamesItsEntries() {
        assertThat(read("/REPEAT_PURCHASES?asOf=2025-12-31").getList("items[0].entryIds", String.class))
                .isEmpty();
        assertThat(read("/TENURE_MONTHS?asOf=2025-12-31").getList("items[0].entryIds", String.class))
                .containsExactly(purchase.toString());
    }

    @Test
    void valuesAndRisksNameThoseThatTheyAreMadeOf() {
        var bought = purchase.toString();
        var signed = contract.toString();
        for (var code : List.of("CURRENT_VALUE", "FUTURE_VALUE", "LIFETIME_VALUE")) {
            assertThat(read("/" + code + "?asOf=2025-12-31").getList("items[0].entryIds", String.class))
                    .as(code)
                    .containsExactly(bought);
        }
        assertThat(read("/FUTURE_VALUE?asOf=2025-12-31").getString("items[0].model.name"))
                .isEqualTo("PRIOR_RATE");
        assertThat(read("/CURRENT_VALUE?asOf=2025-12-31").getString("items[0].model"))
                .isNull();
        assertThat(read("/PAST_VALUE?asOf=2026-04-01").getList("items[0].entryIds", String.class))
                .containsExactly(bought);
        assertThat(read("/EXPECTED_LOSS?asOf=2025-12-31").getList("items[0].entryIds", String.class))
                .containsExactly(signed);
        assertThat(read("/RAROC?asOf=2025-12-31").getList("items[0].entryIds", String.class))
                .containsExactly(bought, signed);
    }

    @Test
    void theGradeIsThatOfTheTime() {
        assertThat(read("/CREDIT_GRADE?asOf=2024-01-15").getString("items[0].category"))
                .isEqualTo("POOR");
        assertThat(read("/CREDIT_GRADE").getString("items[0].category")).isEqualTo("FAIR");
        var history = read("/CREDIT_GRADE/history?from=2024-01-31&to=2024-03-31&step=P1M");
        assertThat(history.getList("items.category", String.class)).containsExactly("POOR", "FAIR", "FAIR");
        assertThat(history.getString("items[1].asOf")).startsWith("2024-02-29");
        assertThat(history.getList("items[1].missing")).isNull();
        var unknown = read("/SHARE_OF_WALLET/history?from=2025-01-31&to=2025-02-28&step=P1M");
        assertThat(unknown.getList("items[0].missing.code", String.class)).containsExactly("WALLET_ESTIMATE");
    }

    @Test
    void gradesAndEstimatesCountFromTheirOwnDayOn() {
        told.of(customer).registered(9, """
                        "creditGrade":"GOOD","creditGrades":[{"grade":"FAIR","assessedOn":"2023-05-01"},\
                        {"grade":"GOOD","assessedOn":"2025-01-01"}],\
                        "walletEstimate":{"yearlyAmount":"2000","estimatedOn":"2025-02-01"},\
                        "walletEstimates":[{"yearlyAmount":"900","estimatedOn":"2023-06-01"},\
                        {"yearlyAmount":"2000","estimatedOn":"2025-02-01"}]""").told();
        assertThat(read("/CREDIT_GRADE?asOf=2023-04-30").getString("items[0].category"))
                .isNull();
        assertThat(read("/CREDIT_GRADE?asOf=2023-05-01").getString("items[0].category"))
                .isEqualTo("FAIR");
        assertThat(read("/CREDIT_GRADE?asOf=2025-01-01").getString("items[0].category"))
                .isEqualTo("GOOD");
        assertThat(amount(read("?asOf=2024-06-01"), "WALLET")).isEqualByComparingTo("900");
        assertThat(amount(read("?asOf=2025-06-01"), "WALLET")).isEqualByComparingTo("2000");
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        var answer = viewer().header("Accept-Language", "zh")
                .get(ALL + "/RAROC?asOf=2025-12-31", customer)
                .jsonPath();
        assertThat(answer.getString("items[0].label")).isEqualTo("风险调整后资本回报率");
        assertThat(answer.getString("items[0].inputs[0].label")).isEqualTo("收入");
    }

    @Test
    void whatCannotBeAnsweredIsAProblem() {
        assertProblem(viewer().get(ALL, UUID.randomUUID()), 404, "CUSTOMER_NOT_FOUND");
        assertProblem(viewer().get(ALL + "/LOYALTY", customer), 404, "INDICATOR_NOT_FOUND");
        assertProblem(viewer().get(ALL + "?asof=2025-01-01", customer), 400, "MALFORMED_REQUEST")
                .atParameter("asof");
        assertProblem(
                        viewer().get(ALL + "/RAROC/history?from=2025-01-01&to=2024-01-01", customer),
                        422,
                        "INVALID_REQUEST")
                .atParameter("to");
        assertProblem(
                        viewer().get(ALL + "/RAROC/history?from=1900-01-01&to=2024-01-01&step=P1D", customer),
                        422,
                        "INVALID_REQUEST")
                .atParameter("step");
        assertThat(given().get(ALL, customer).statusCode()).isEqualTo(401);
    }

    private static BigDecimal amount(JsonPath read, String code) {
        return new BigDecimal(read.getString("items.find { it.code == '" + code + "' }.amount.amount"));
    }

    private JsonPath read(String path) {
        var answer = viewer().get("/api/v1/customers/" + customer + "/indicators" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonPath.from(answer.asString()).exact();
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
