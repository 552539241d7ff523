package io.clientele.valuation.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.JsonPath;
import io.clientele.kit.testing.http.Response;
import io.clientele.valuation.indicator.Told;
import io.clientele.valuation.store.Database;
import io.clientele.valuation.store.Emptied;
import io.clientele.valuation.value.revaluation.Heard;

import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static io.clientele.kit.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The whole base from its stored values: totals, concentration, outlook, cohorts. */
@QuarkusTest
@WithBackends
class ReadingThePortfolioTest {

    @Inject
    Heard heard;

    @Inject
    Told told;

    @Inject
    Database database;

    private final List<UUID> customers =
            Stream.generate(UUID::randomUUID).limit(4).toList();

    @BeforeEach
    void fourCustomersAndAProspect() {
        Emptied.of(database, "fact, customer, valuation, valuation_history, active_model, model_activation");
        var recent = Instant.now().minusSeconds(40 * 86_400L).toString();
        heard.purchase(customers.get(0), recent, "1000.00");
        heard.purchase(customers.get(1), recent, "300.00", "100.00");
        heard.purchase(customers.get(2), "2020-03-01T10:00:00Z", "50.00");
        heard.purchase(customers.get(3), recent, "10.00");
        heard.contact(customers.get(3), recent, "WEB", "30.00");
        heard.customers(List.of(UUID.randomUUID()));
    }

    @Test
    void totalsAreTheSumsOfTheList() {
        var portfolio = read("");
        assertThat(portfolio.getLong("customers")).isEqualTo(4);
        assertThat(portfolio.getLong("prospects")).isEqualTo(1);
        assertThat(portfolio.getString("currentValue.amount")).isEqualTo("1180.00");
        assertThat(portfolio.getString("pastValue.amount")).isEqualTo("50.00");
        assertThat(portfolio.getLong("belowZero.customers")).isEqualTo(1);
        assertThat(portfolio.getString("belowZero.value.amount")).isEqualTo("-20.00");
        var listed = given().bearer(Tokens.of("viewer"))
                .get("/api/v1/valuations?limit=100")
                .jsonPath();
        var equity = listed.<String>getList("items.futureValue.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(portfolio.getString("customerEquity.amount")))
                .isCloseTo(equity, within(new BigDecimal("0.05")));
        assertThat(portfolio.getString("oldestValueAsOf")).isNotBlank();
    }

    /** A prospect that was called upon for 7 brings the current value down, and is no customer below zero. */
    @Test
    void customersBelowZeroAreTheSameEverywhereAndProspectsStandApart() {
        heard.contact(UUID.randomUUID(), Instant.now().minusSeconds(86_400).toString(), "WEB", "7.00");
        var portfolio = read("");
        assertThat(portfolio.getLong("prospects")).isEqualTo(2);
        assertThat(portfolio.getString("currentValue.amount")).isEqualTo("1173.00");
        assertThat(portfolio.getLong("belowZero.customers")).isEqualTo(1);
        assertThat(portfolio.getMap("belowZero"))
                .isEqualTo(read("/concentration?of=currentValue").getMap("belowZero"));
        assertThat(portfolio.getLong("prospectsBelowZero.customers")).isEqualTo(1);
        assertThat(portfolio.getString("prospectsBelowZero.value.amount")).isEqualTo("-7.00");
    }

    @Test
    void concentrationNamesTheFewWhoBringMost() {
        var shared = read("/concentration?points=4");
        assertThat(shared.getLong("customers")).isEqualTo(4);
        assertThat(shared.getString("total.amount")).isEqualTo("1180.00");
        assertThat(shared.getLong("mostComesFrom.customers")).isEqualTo(1);
        assertThat(shared.getList("lorenz")).hasSize(5);
        assertThat(shared.getDouble("lorenz[1].valueShare")).isCloseTo(-20 / 1180.0, within(1e-6));
        assertThat(shared.getMap("$")).doesNotContainKey("models");
        assertThat(read("/concentration?of=futureValue").getList("models")).hasSize(1);
        assertThat(shared.getDouble("gini")).isBetween(0.5, 1.0);
        assertThat(read("/concentration?of=revenue").getString("total.amount")).isEqualTo("1310.00");
    }

    @Test
    void outlookSumsWhatIsExpectedOfEveryone() {
        var outlook = read("/forecast?period=P1Y&periods=2");
        assertThat(outlook.getList("periods")).hasSize(2);
        assertThat(outlook.getLong("customers")).isEqualTo(4);
        assertThat(outlook.getString("note")).contains("PRIOR_RATE");
        double expected = 0;
        for (var customer : customers) {
            expected += given().bearer(Tokens.of("viewer"))
                    .get("/api/v1/customers/{id}/valuation?horizon=P1Y", customer)
                    .jsonPath()
                    .getDouble("expectedPurchases.value");
        }
        assertThat(outlook.getDouble("periods[0].purchases")).isCloseTo(expected, within(1e-4));
    }

    @Test
    void whatThePeriodsLeaveAddsUpToTheDigit() {
        var outlook = read("/forecast?period=P1W&periods=120");
        var sum = outlook.<String>getList("periods.value.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(outlook.getString("value.amount"));
    }

    @Test
    void whoIsUnderContractIsForeseenAsValuedSoThatTheForecastIsTheEquity() {
        var story = told.of(UUID.randomUUID()).registered(1, "");
        story.entry("CONTRACT_STARTED", "2023-03-01", """
                "particulars":{"contract":{"termFrom":"2023-03-01","recurringAmount":"300","recurringPeriod":"P3M"}}""");
        story.entry("PURCHASE", "2023-03-01", "\"amount\":\"300\",\"cost\":\"100\"");
        story.told();
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('SHIFTED_BETA_GEOMETRIC', 600002, '{"alpha":3.8,"beta":15.2}', '{}', '2020-01-01', -1, 1, true,
                        'CONVERGED', 'for a test', 'P1Y', now()) ON CONFLICT DO NOTHING""");
        var active = given().bearer(Tokens.of("manager"))
                .contentType("application/json")
                .body("{\"version\":600002}")
                .put("/api/v1/models/SHIFTED_BETA_GEOMETRIC/active");
        EndedJob.succeeded(active.jsonPath().getString("revaluationJob"));
        var outlook = read("/forecast?period=P1M&periods=36");
        assertThat(outlook.getLong("customers")).isEqualTo(5);
        assertThat(outlook.getLong("underContract")).isEqualTo(1);
        assertThat(outlook.getString("contractModel.name")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(outlook.getDouble("periods[0].contractRevenue.amount")).isCloseTo(100, within(0.01));
        assertThat(new BigDecimal(outlook.getString("value.amount")))
                .isCloseTo(new BigDecimal(read("").getString("customerEquity.amount")), within(new BigDecimal("0.02")));
    }

    @Test
    void cohortsTellWhoWasRetained() {
        heard.purchase(customers.get(2), "2020-05-10T10:00:00Z", "5.00");
        var cohorts = read("/cohorts?from=2020-01-01&to=2020-07-01");
        assertThat(cohorts.getList("items")).hasSize(1);
        assertThat(cohorts.getString("items[0].cohort")).isEqualTo("2020-03-01");
        assertThat(cohorts.<Integer>getList("items[0].periods.retained").subList(0, 4))
                .containsExactly(1, 1, 1, 0);
        assertThat(cohorts.getDouble("items[0].periods[3].churnRate")).isEqualTo(1);
    }

    @Test
    void nobodyCountsAsGoneBecauseNoModelSaysSo() {
        database.execute(
                "UPDATE valuation SET probability_alive = 1, model = 'BG_NBD', model_version = 3 WHERE customer_id = ?",
                customers.get(2));
        heard.purchase(UUID.randomUUID(), "2020-03-20T10:00:00Z", "7.00");
        var portfolio = read("");
        assertThat(portfolio.getMap("$")).doesNotContainKey("expectedAlive");
        assertThat(portfolio.getLong("withProbabilityAlive")).isEqualTo(1);
        assertThat(portfolio.getList("models").toString())
                .isEqualTo("[{name=PRIOR_RATE, version=0, customers=4}, {name=BG_NBD, version=3, customers=1}]");
        var cohort = read("/cohorts?from=2020-03-01&to=2020-04-01");
        assertThat(cohort.getMap("items[0]")).doesNotContainKey("aliveRate");
        assertThat(cohort.getLong("items[0].withProbabilityAlive")).isEqualTo(1);
        assertThat(cohort.getList("items[0].models").toString())
                .isEqualTo("[{name=BG_NBD, version=3, customers=1}, {name=PRIOR_RATE, version=0, customers=1}]");
        database.execute("UPDATE valuation SET probability_alive = 0.5 WHERE purchases > 0");
        assertThat(read("").getDouble("expectedAlive")).isEqualTo(2.5);
        assertThat(read("").getLong("withProbabilityAlive")).isEqualTo(5);
        assertThat(read("/cohorts?from=2020-03-01&to=2020-04-01").getDouble("items[0].aliveRate"))
                .isEqualTo(0.5);
    }

    @Test
    void aCohortIsAnsweredWholeOrNotAtAll() {
        heard.purchase(UUID.randomUUID(), "2020-03-20T10:00:00Z", "7.00");
        assertThat(read("/cohorts?period=P3M&from=2020-01-01&to=2020-03-15").getList("items.customers"))
                .containsExactly(2);
        assertThat(read("/cohorts?from=2020-02-15&to=2020-03-10").getList("items.customers"))
                .containsExactly(2);
        assertThat(read("/cohorts?from=2020-03-10&to=2020-03-25").getList("items"))
                .isEmpty();
        assertThat(read("/cohorts?from=2020-03-10&to=2020-07-01").getList("items"))
                .isEmpty();
    }

    @Test
    void bridgeSumsToTheDifferenceAndEndsAtTheEquity() {
        var bridge = read("/bridge?from=2021-01-01&restated=true");
        var sum = bridge.<String>getList("bars.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bridge.getList("bars.cause"))
                .isEqualTo(List.of("MERGED", "JOINED", "LEFT", "POLICY", "MODEL", "ENTRIES", "TIME"));
        assertThat(sum).isEqualByComparingTo(bridge.getString("change.amount"));
        assertThat(bridge.getLong("from.customers")).isEqualTo(1);
        assertThat(bridge.getLong("to.customers")).isEqualTo(4);
        var equity = new BigDecimal(read("").getString("customerEquity.amount"));
        assertThat(new BigDecimal(bridge.getString("to.customerEquity.amount")))
                .isCloseTo(equity, within(new BigDecimal("0.50")));
        assertThat(read("/bridge?from=2021-01-01&to=2021-02-01").getLong("to.customers"))
                .isEqualTo(1);
        assertThat(read("/bridge?from=2019-01-01&to=2019-02-01").getLong("to.customers"))
                .isZero();
        assertProblem(got("/bridge?from=2026-01-01&to=2025-01-01"), 422, "INVALID_REQUEST")
                .atParameter("from");
    }

    @Test
    void whatCannotBeAnsweredIsAProblem() {
        assertProblem(got("/concentration?of=name"), 400, "MALFORMED_REQUEST").atParameter("of");
        assertProblem(got("/forecast?period=1"), 400, "MALFORMED_REQUEST").atParameter("period");
        assertProblem(got("/cohorts?from=2000-01-01&to=2026-01-01"), 422, "INVALID_REQUEST")
                .atParameter("from");
        assertThat(got("?since=1").statusCode()).isEqualTo(400);
        assertThat(got("/forecast?periods=0").statusCode()).isEqualTo(422);
    }

    private static JsonPath read(String rest) {
        var answer = got(rest);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response got(String rest) {
        return given().bearer(Tokens.of("viewer")).get("/api/v1/portfolio" + rest);
    }
}
