package io.clientele.valuation.value.answer;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
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
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
@WithBackends
class ValuingContractCustomersTest {

    private static final int VERSION = 600_001;

    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID subscriber = UUID.randomUUID();
    private final UUID buyer = UUID.randomUUID();
    private UUID contract;

    @BeforeEach
    void aSubscriberAndABuyerAndAModelOfContracts() {
        var story = told.of(subscriber).registered(1, "");
        contract = story.entry("CONTRACT_STARTED", "2023-03-01", """
                "particulars":{"contract":{"termFrom":"2023-03-01","recurringAmount":"300","recurringPeriod":"P3M"}}""");
        story.entry("PURCHASE", "2023-03-01", "\"amount\":\"300\"");
        story.told();
        var other = told.of(buyer).registered(1, "");
        other.entry("PURCHASE", "2023-03-01", "\"amount\":\"300\"");
        other.told();
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('SHIFTED_BETA_GEOMETRIC', ?, '{"alpha":3.8,"beta":15.2}', '{}', '2020-01-01', -1, 1, true,
                        'CONVERGED', 'for a test', 'P1Y', now()) ON CONFLICT DO NOTHING""", VERSION);
    }

    @AfterEach
    void noModelIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model WHERE model = 'SHIFTED_BETA_GEOMETRIC'");
    }

    @Test
    void untilAModelOfContractsIsActiveTheModelOfBuyingAnswersAndSaysSo() {
        var before = valuation(subscriber);
        assertThat(before.getString("model.name")).isEqualTo("PRIOR_RATE");
        assertThat(before.getList("reasons", String.class)).contains("NO_ACTIVE_CONTRACT_MODEL");
        assertThat(before.getString("contract")).isNull();
    }

    @Test
    void theContractAnswersForWhoIsUnderOneAndForNobodyElse() {
        activate();
        var valued = valuation(subscriber);
        assertThat(valued.getString("model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(valued.getInt("model.version")).isEqualTo(VERSION);
        assertThat(valued.getString("modelChoice.step")).isEqualTo("CONTRACT");
        assertThat(valued.getList("reasons", String.class)).contains("UNDER_CONTRACT");
        assertThat(valued.getDouble("probabilityAlive")).isEqualTo(1);
        assertThat(valued.getString("contract.since")).isEqualTo("2023-03-01");
        assertThat(valued.getInt("contract.renewals")).isEqualTo(2);
        assertThat(valued.getString("contract.monthlyAmount.amount")).isEqualTo("100.00");
        double worth = valued.getDouble("contract.discountedPeriods") * 1_200;
        assertThat(Double.parseDouble(valued.getString("futureValue.amount"))).isCloseTo(worth, within(0.01));
        assertThat(valuation(buyer).getString("model.name")).isEqualTo("PRIOR_RATE");
    }

    @Test
    void purchasesAreByTheModelOfBuyingWhichIsNamedBesideThemAndAreNotInTheValue() {
        activate();
        var valued = valuation(subscriber);
        assertThat(valued.getString("expectedPurchases.model.name")).isEqualTo("PRIOR_RATE");
        assertThat(valued.getInt("expectedPurchases.model.version")).isZero();
        var band = viewer().get(of("/intervals?asOf=2025-09-01"), subscriber).jsonPath();
        assertThat(band.getString("purchases.model.name")).isEqualTo("PRIOR_RATE");
        assertThat(band.getString("model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(said("en")).contains("bought beside them is not in the future value");
        assertThat(said("zh")).contains("合同之外的购买不计入未来价值");
    }

    private String said(String language) {
        return viewer().header("Accept-Language", language)
                .get(of("/explanation?asOf=2025-09-01"), subscriber)
                .jsonPath()
                .getString("reasons.find{it.code=='UNDER_CONTRACT'}.label");
    }

    @Test
    void theExplanationNamesTheContractAndTheBandHoldsTheValue() {
        activate();
        var explained =
                viewer().get(of("/explanation?asOf=2025-09-01"), subscriber).jsonPath();
        assertThat(explained.getList("futureValue.part", String.class)).containsOnly("FUTURE_MARGIN");
        assertThat(explained.getList("futureValue[0].entries", String.class)).containsExactly(contract.toString());
        var band = viewer().get(of("/intervals?asOf=2025-09-01"), subscriber).jsonPath();
        assertThat(band.getString("model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(Double.parseDouble(band.getString("futureValue.p10.amount")))
                .isLessThan(Double.parseDouble(band.getString("futureValue.mean.amount")));
    }

    @Test
    void aMeasureRaisesTheProbabilityOfTheNextRenewal() {
        activate();
        double renewal = valuation(subscriber).getDouble("contract.renewalProbability");
        var decided = viewer().contentType("application/json")
                .body("""
                        {"customerId":"%s","probabilityWith":1,"cost":{"amount":"0.00","currency":"CNY"},\
                        "supposing":{"asOf":"2025-09-01"}}""".formatted(subscriber))
                .post("/api/v1/retention-evaluations")
                .jsonPath();
        assertThat(decided.getDouble("inputs.probabilityWithout")).isCloseTo(renewal, within(1e-6));
        assertThat(decided.getString("inputs.probabilityPeriod")).isEqualTo("P1Y");
        assertThat(decided.getString("inputs.model")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(decided.getString("advice")).isEqualTo("RETAIN");
    }

    @Test
    void whoIsUnderContractHasNotLeftAndIsNotWonBack() {
        activate();
        var asked = """
                {"customerId":"%s","probabilityOfSuccess":0.5,"cost":{"amount":"1.00","currency":"CNY"}%s,\
                "supposing":{"asOf":"2025-09-01"}}""";
        var refused = viewer().contentType("application/json")
                .body(asked.formatted(subscriber, ""))
                .post("/api/v1/win-back-evaluations");
        assertProblem(refused, 422, "INVALID_REQUEST").at("/valueIfRegained");
        var given = ",\"valueIfRegained\":{\"amount\":\"100000.00\",\"currency\":\"CNY\"}";
        var decided = viewer().contentType("application/json")
                .body(asked.formatted(subscriber, given))
                .post("/api/v1/win-back-evaluations")
                .jsonPath();
        assertThat(decided.getString("advice")).isEqualTo("WIN_BACK");
        assertThat(decided.getString("model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(decided.getList("reasons", String.class)).contains("UNDER_CONTRACT");
    }

    @Test
    void supposedParametersOfBuyingChangeNothingForWhoIsUnderContract() {
        activate();
        var asked = supposing("""
                {"asOf":"2025-09-01","model":{"name":"BG_NBD","parameters":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426}}}""");
        assertThat(asked.getString("after.model.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(asked.getList("after.reasons", String.class))
                .contains("UNDER_CONTRACT")
                .doesNotContain("NO_ACTIVE_CONTRACT_MODEL");
        assertThat(asked.getString("change.futureValue.amount")).isEqualTo("0.00");
        var retained = supposing("{\"asOf\":\"2025-09-01\",\"retentionRate\":0.8}");
        assertThat(retained.getList("after.reasons", String.class))
                .contains("UNDER_CONTRACT", "RETENTION_SUPPOSED")
                .doesNotContain("NO_ACTIVE_CONTRACT_MODEL");
        assertThat(retained.getDouble("after.contract.renewalProbability")).isEqualTo(0.8);
    }

    private JsonPath supposing(String what) {
        return viewer().contentType("application/json")
                .body(what)
                .post(of("/what-if"), subscriber)
                .jsonPath();
    }

    private void activate() {
        var active = given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .body("{\"version\":" + VERSION + "}")
                .put("/api/v1/models/SHIFTED_BETA_GEOMETRIC/active");
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    }

    private static JsonPath valuation(UUID customer) {
        var answer = viewer().get(of("?asOf=2025-09-01"), customer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String of(String what) {
        return "/api/v1/customers/{id}/valuation" + what;
    }

    private static Request viewer() {
        return given().bearer(Tokens.of("viewer"));
    }
}
